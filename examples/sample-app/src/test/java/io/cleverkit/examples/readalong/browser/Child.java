package io.cleverkit.examples.readalong.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A program that tests need for a while. It ends with them, also when this process is told to end in between. */
final class Child implements AutoCloseable {
    private final Process process;
    private final Path output;
    private final Thread lastResort = new Thread(this::kill);

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Starts it with a home of its own in {@code folder}, so that nothing is left of it elsewhere. */
    static Child start(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile(folder, "output", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("HOME", folder.toAbsolutePath().toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
            builder.environment().putAll(environment);
            return new Child(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the program has printed what the pattern finds, and returns its first group. */
    String awaitOutput(Pattern pattern) {
        try {
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> find(pattern), found -> !found.isEmpty());
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException("It has not printed " + pattern + ", but: " + printed(), e);
        }
    }

    private String find(Pattern pattern) {
        if (!process.isAlive()) {
            throw new IllegalStateException("It has ended, and printed: " + printed());
        }
        Matcher matcher = pattern.matcher(printed());
        return matcher.find() ? matcher.group(1) : "";
    }

    private String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> family = family();
        family.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            family.forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().removeShutdownHook(lastResort);
        }
    }

    private void kill() {
        family().forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> family() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }
}
