package io.cleverkit.examples.readalong.support;

import io.cleverkit.examples.readalong.Main;
import io.cleverkit.testkit.FakeClever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Readalong in a process of its own, to be ended in ways that one does not want for one's own. */
public final class AppProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    private AppProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static Map<String, String> variables(FakeClever fake, Path folder) {
        Map<String, String> variables = new HashMap<>();
        variables.put("PORT", "0");
        variables.put("CLEVER_API_URL", fake.url().toString());
        variables.put("CLEVER_AUTH_URL", fake.url().toString());
        variables.put("CLEVER_CLIENT_ID", fake.clientId());
        variables.put("CLEVER_CLIENT_SECRET", fake.clientSecret());
        variables.put("ADMIN_API_TOKEN", App.TOKEN);
        variables.put("DB_URL", "jdbc:h2:file:" + folder.resolve("db").toAbsolutePath());
        return variables;
    }

    public static AppProcess start(Path folder, Map<String, String> variables) {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName()))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // Whatever this build was started with is not the app's.
            builder.environment().keySet().removeIf(name -> name.matches("PORT|DB_.*|CLEVER_.*|JAVA_TOOL_OPTIONS"));
            builder.environment().putAll(variables);
            return new AppProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitLine(String text) {
        Awaitility.await("output with: " + text)
                .atMost(Duration.ofSeconds(60))
                .until(this::output, current -> current.contains(text));
    }

    /** Without a chance to clean up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** As an operator does; returns the exit code. */
    public int terminate(Duration patience) {
        process.destroy();
        return awaitEnd(patience);
    }

    public int awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The process has not ended: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
