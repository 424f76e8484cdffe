package io.cleverkit.examples.readalong;

import io.cleverkit.examples.readalong.config.BadConfigurationException;
import io.cleverkit.examples.readalong.config.ConfigReader;
import io.cleverkit.examples.readalong.config.ReadalongConfig;
import io.cleverkit.examples.readalong.config.Variables;
import java.io.PrintStream;

/** Starts Readalong from the environment and runs it until it is told to stop. */
public final class Main {
    private static final int BAD_CONFIGURATION = 2;

    private Main() {}

    /** Takes no arguments: everything is set by variables. */
    public static void main(String[] arguments) {
        try {
            ReadalongConfig config = ConfigReader.read(Variables.ofProcess());
            Readalong readalong = Readalong.start(config);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(readalong), "readalong-stop"));
            greet(System.out, readalong, config);
        } catch (BadConfigurationException e) {
            System.err.println(e.getMessage());
            System.exit(BAD_CONFIGURATION);
        }
    }

    private static void stop(Readalong readalong) {
        readalong.close();
        // A signal would otherwise end the process with a code that says it was killed.
        Runtime.getRuntime().halt(0);
    }

    private static void greet(PrintStream out, Readalong readalong, ReadalongConfig config) {
        out.println();
        out.println("  Readalong listens on " + readalong.publicUrl());
        readalong.portal().ifPresent(portal -> {
            out.println("  Clever is a fake, with a district of invented people: log in as anybody");
            out.println("  Its portal is on      " + portal);
        });
        if (config.adminToken().isEmpty()) {
            out.println("  Admin API token       " + readalong.adminToken());
        }
        out.println("  Stop with Ctrl-C");
        out.println();
        out.flush();
    }
}
