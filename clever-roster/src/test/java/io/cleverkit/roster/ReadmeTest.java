package io.cleverkit.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows compiles as it stands, given the names that a reader would have. */
class ReadmeTest {
    private static final Pattern SNIPPET = Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final String BEFORE = """
            import io.cleverkit.roster.*;
            import io.cleverkit.roster.model.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;

            abstract class Snippet {
                String clientId, clientSecret, districtId, id, lastId, schoolId, sectionId, studentId;
                CleverRoster clever;
                ApplicationCredentials application;
                DistrictClient district;
                LocalDate monday;
                User user;

                abstract void keep(Section section);

                abstract Object tryAgainIn(Optional<Duration> wait);

                Object snippet() {
            """;

    private static final String AFTER = """
                    return null;
                }
            }
            """;

    @TempDir
    private Path output;

    @TestFactory
    @DisplayName("snippet")
    Stream<DynamicTest> snippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        for (Matcher found = SNIPPET.matcher(Files.readString(Path.of("README.md"))); found.find(); ) {
            snippets.add(found.group(1));
        }
        assertThat(snippets).hasSizeGreaterThanOrEqualTo(7);
        return snippets.stream()
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.lines().findFirst().orElseThrow(),
                        () -> assertThat(errorsOf(whole(snippet))).isEmpty()));
    }

    private static String whole(String snippet) {
        return BEFORE + snippet.replace("-> …", "-> {}").replace("…", "") + AFTER;
    }

    private String errorsOf(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", output.toString(), "-classpath", System.getProperty("java.class.path"));
        boolean compiles = compiler.getTask(errors, null, null, options, null, List.of(new Source(source)))
                .call();
        return compiles ? "" : errors.toString();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
