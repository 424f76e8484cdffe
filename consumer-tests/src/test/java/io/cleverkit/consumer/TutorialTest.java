package io.cleverkit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

@DisplayName("The tutorial of the test kit's README")
class TutorialTest {
    private static final Path README = Path.of("..", "clever-testkit", "README.md");
    private static final String PRODUCT = "src/main/java/com/example/StudentCount.java";
    private static final String TEST = "src/test/java/com/example/StudentCountTest.java";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("compiles against what was built, and its test is green")
    void isGreen() throws Exception {
        compile(write(PRODUCT), write(TEST));

        TestExecutionSummary summary = run();

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
    }

    @Test
    @DisplayName("has a test that fails when the product is wrong")
    void canFail() throws Exception {
        Path product = write(PRODUCT);
        Files.writeString(product, Files.readString(product).replace("UserRole.STUDENT", "UserRole.TEACHER"));
        compile(product, write(TEST));

        assertThat(run().getTestsFailedCount()).isEqualTo(2);
    }

    @Test
    @DisplayName("asks for the versions that there are")
    void versions() throws IOException {
        assertThat(block("pom.xml"))
                .contains("<version>" + System.getProperty("cleverkit.version") + "</version>")
                .contains("<version>" + System.getProperty("junit.version") + "</version>");
    }

    private Path write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, block(file));
    }

    /** The code block that follows the file's name. */
    private static String block(String file) throws IOException {
        Matcher block = Pattern.compile("`" + Pattern.quote(file) + "`[^`]*```[a-z]+\\n(.*?)\\n```", Pattern.DOTALL)
                .matcher(Files.readString(README));
        assertThat(block.find()).as("a block for " + file).isTrue();
        return block.group(1);
    }

    private void compile(Path... sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String[] options = {"-cp", System.getProperty("java.class.path"), "-d", classes.toString(), "-Xlint:all,-path"};
        String[] arguments = Stream.concat(
                        Arrays.stream(options), Arrays.stream(sources).map(Path::toString))
                .toArray(String[]::new);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .as("exit code of javac")
                .isZero();
    }

    private TestExecutionSummary run() throws Exception {
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(loader.loadClass("com.example.StudentCountTest")))
                                    .build(),
                            listener);
            return listener.getSummary();
        }
    }
}
