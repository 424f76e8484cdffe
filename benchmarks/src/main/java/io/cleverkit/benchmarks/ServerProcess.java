package io.cleverkit.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A {@link RosterServer} in a process of its own, which ends with this one. */
final class ServerProcess implements AutoCloseable {
    private static final int PAGE = 10_000;

    private final Process process;
    private final URI url;

    private ServerProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts one; returns when its pages are made. */
    static ServerProcess start(int users, int sections, int delayMillis, long bytesPerSecond) throws IOException {
        Process process = java(
                        List.of("-Xmx2g"), RosterServer.class, users, sections, PAGE, delayMillis, bytesPerSecond)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        if (line == null || !line.startsWith("port=")) {
            process.destroy();
            throw new IOException("the server did not start: " + line);
        }
        return new ServerProcess(process, URI.create("http://127.0.0.1:" + line.substring("port=".length())));
    }

    /** A JVM like this one, with the same class path. */
    static ProcessBuilder java(List<String> options, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.add("-Dslf4j.internal.verbosity=ERROR"); // nobody logs here, and it need not be said
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
