package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Walks the page that says which test proves which rule. */
@DisplayName("The page of rules")
class LoginRulesTest {
    private static final Path PAGE = Path.of("../docs/reference/login-rules.md");
    private static final Path SAMPLE_APP =
            Path.of("../examples/sample-app/src/test/java/io/cleverkit/examples/readalong");
    private static final Path CONTRACTS = Path.of("../clever-sso-testkit/src/main/java/io/cleverkit/sso/testkit");
    private static final List<String> PACKAGES =
            List.of("io.cleverkit.sso.", "io.cleverkit.sso.functional.", "io.cleverkit.sso.internal.");

    private static final Pattern ROW = Pattern.compile("\\| ([A-Z])(\\d+) \\| ([^|]+) \\| ([^|]*) \\|");
    private static final Pattern TEST = Pattern.compile("(sample-app |sso-testkit )?`(\\w+(?:\\.\\w+)*)#(\\w+)`");

    private record Row(String group, int number, String tests) {}

    private static List<Row> rows(String page) {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            rows.add(new Row(row.group(1), Integer.parseInt(row.group(2)), row.group(4)));
        }
        return rows;
    }

    /** What is wrong with the tests of a row; empty if nothing is. */
    private static List<String> faults(Row row) throws IOException {
        List<String> faults = new ArrayList<>();
        Matcher test = TEST.matcher(row.tests());
        int found = 0;
        while (test.find()) {
            found++;
            boolean there = test.group(1) == null
                    ? isOurTest(test.group(2), test.group(3))
                    : isTestOf(folders(test.group(1)), test.group(2), test.group(3));
            if (!there) {
                faults.add(row.group() + row.number() + ": no test " + test.group());
            }
        }
        if (found == 0
                || !TEST.matcher(row.tests()).replaceAll("").replace(", ", "").isBlank()) {
            faults.add(row.group() + row.number() + ": not a list of tests");
        }
        return faults;
    }

    private static boolean isOurTest(String type, String method) {
        return PACKAGES.stream()
                .map(name -> name + type.replace('.', '$'))
                .flatMap(LoginRulesTest::methods)
                .anyMatch(candidate -> candidate.getName().equals(method) && isRun(candidate));
    }

    private static Stream<Method> methods(String type) {
        List<Method> methods = new ArrayList<>();
        try {
            for (Class<?> current = Class.forName(type); current != Object.class; current = current.getSuperclass()) {
                methods.addAll(List.of(current.getDeclaredMethods()));
            }
        } catch (ClassNotFoundException e) {
            return Stream.empty(); // in another of the packages, or nowhere
        }
        return methods.stream();
    }

    private static boolean isRun(Method method) {
        boolean test = method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
        return test
                && !method.isAnnotationPresent(Disabled.class)
                && !method.getDeclaringClass().isAnnotationPresent(Disabled.class);
    }

    /** Another module's tests are not on our class path, so their source is read. */
    private static boolean isTestOf(List<Path> folders, String type, String method) throws IOException {
        for (Path folder : folders) {
            Path source = folder.resolve(type + ".java");
            if (Files.exists(source) && Files.readString(source).contains(" void " + method + "(")) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> folders(String module) {
        return module.startsWith("sample-app")
                ? List.of(SAMPLE_APP.resolve("functional"), SAMPLE_APP.resolve("browser"))
                : List.of(CONTRACTS);
    }

    @Test
    @DisplayName("names for each rule a test that is there and is run")
    void everyRuleHasItsTests() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Row row : rows(Files.readString(PAGE))) {
            faults.addAll(faults(row));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("numbers the rules of each group without a gap")
    void numbers() throws IOException {
        List<Row> rows = rows(Files.readString(PAGE));

        assertThat(rows).hasSizeGreaterThan(60);
        int expected = 0;
        String group = "";
        for (Row row : rows) {
            expected = row.group().equals(group) ? expected + 1 : 1;
            group = row.group();
            assertThat(row.number()).as("number of a rule in group " + group).isEqualTo(expected);
        }
        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.matches("\\| [A-Z]\\d.*"))
                        .toList())
                .as("rows that are read")
                .hasSameSizeAs(rows);
    }

    @Test
    @DisplayName("would not get away with a test that is gone, is no test, or with no test at all")
    void checkerBites() throws IOException {
        String page = """
                | X1 | a | `AttackTest#forgedState` |
                | X2 | a | `AttackTest#gone` |
                | X3 | a | `GoneTest#forgedState` |
                | X4 | a | `AttackTest#start` |
                | X5 | a |  |
                | X6 | a | by hand |
                | X7 | a | sample-app `LoginTest#gone` |
                | X8 | a | `AttackTest#forgedState`, by hand |
                | X9 | a | sso-testkit `LoginStateStoreContract#gone` |
                """;
        List<String> faults = new ArrayList<>();
        for (Row row : rows(page)) {
            faults.addAll(faults(row));
        }

        assertThat(faults)
                .extracting(fault -> fault.substring(0, 2))
                .containsExactly("X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9");
    }
}
