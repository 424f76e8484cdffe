package io.cleverkit.examples.readalong.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Skips tests where the machine lacks the browser, and says so where nobody overlooks it. */
final class Installed {
    private Installed() {}

    static void assume(String browser, String packages, Path... programs) {
        List<Path> missing = List.of(programs).stream()
                .filter(program -> !Files.isExecutable(program))
                .toList();
        if (!missing.isEmpty()) {
            System.err.println("SKIPPED: tests in " + browser + " need " + missing + " (on Debian: apt-get install "
                    + packages + ")");
        }
        Assumptions.assumeTrue(missing.isEmpty(), "no " + browser);
    }
}
