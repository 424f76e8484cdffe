package io.cleverkit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and runs a small product against what was built, in a process of its own: once with everything on the class path, once
 * as a named module. The class path hides what modules forbid, and the other way round.
 */
class BuiltJarsTest {
    private static final Path SOURCES = Path.of("src", "consumer", "java");
    private static FakeClever fake;

    @TempDir
    Path folder;

    @BeforeAll
    static void startFake() {
        fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(5).schools(1).students(50))
                .start();
    }

    @AfterAll
    static void stopFake() {
        fake.close();
    }

    @Test
    @DisplayName("a product on the class path mirrors a district")
    void classPath() throws Exception {
        compile(List.of("-cp", runtimePath()), source("io/cleverkit/consumer/ConsumerMain.java"));

        String printed = run("-cp", folder + File.pathSeparator + runtimePath(), "io.cleverkit.consumer.ConsumerMain");

        assertThat(printed).contains("SUCCEEDED accounts=" + expectedAccounts()).contains("login=false");
    }

    @Test
    @DisplayName("a product on the module path mirrors a district")
    void modulePath() throws Exception {
        compile(
                List.of("-p", runtimePath()),
                source("module-info.java"),
                source("io/cleverkit/consumer/ConsumerMain.java"));

        String printed = run(
                "-p",
                folder + File.pathSeparator + runtimePath(),
                "-m",
                "io.cleverkit.consumer/io.cleverkit.consumer.ConsumerMain");

        assertThat(printed).contains("SUCCEEDED accounts=" + expectedAccounts()).contains("login=true");
    }

    private static long expectedAccounts() {
        return fake.district().users().stream()
                .mapToLong(user -> Stream.of(
                                user.hasRole("student"),
                                user.hasRole("teacher"),
                                user.hasRole("staff") || user.hasRole("district_admin"))
                        .filter(has -> has)
                        .count())
                .sum();
    }

    private static String source(String path) {
        return SOURCES.resolve(path).toString();
    }

    private void compile(List<String> options, String... sources) {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-d", folder.toString(), "-Xlint:all,-requires-automatic,-path", "-Werror"));
        arguments.addAll(List.of(sources));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("exit code of javac").isZero();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xshare:auto"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(fake.url().toString(), fake.clientId(), fake.clientSecret()));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    /** What a product would have at run time: of this test's own class path, all but the tools of tests. */
    private static String runtimePath() {
        List<String> notForProducts = List.of(
                "junit",
                "opentest4j",
                "apiguardian",
                "assertj",
                "byte-buddy",
                "mockito",
                "objenesis",
                "wiremock",
                "surefire",
                "clever-testkit",
                "jackson-databind",
                "jackson-annotations",
                "test-classes",
                "consumer-tests",
                "jacoco");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> notForProducts.stream()
                        .noneMatch(Path.of(entry).getFileName().toString()::contains))
                .filter(entry -> !entry.contains("consumer-tests"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
