package io.cleverkit.testkit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * The fake as a program: {@code java -jar fake-clever.jar --port 8089 --students 2000}. The module's README lists the options.
 *
 * <p>Prints one line when it is ready, then the demonstration credentials. Ends with 0 on SIGTERM and with 2, after one line on
 * standard error, on an option it does not understand or a port that is taken; CSV files that are refused have a line there for
 * each problem.
 */
public final class FakeCleverMain {
    private static final int BAD_OPTION = 2;

    private FakeCleverMain() {}

    /** Runs until the process is told to end. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        FakeClever fake;
        try {
            Options options = Options.parse(args);
            options.notes().forEach(note -> err.println("fake-clever: " + note));
            fake = options.toBuilder().start();
        } catch (InvalidCsvException e) {
            err.println("fake-clever: " + e.getMessage());
            System.exit(BAD_OPTION);
            return;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            err.println("fake-clever: " + oneLine(e));
            System.exit(BAD_OPTION);
            return;
        }
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            fake.close();
                            ended.countDown();
                            // A process ended by a signal would answer 143: an orderly end is none of the caller's
                            // worries.
                            Runtime.getRuntime().halt(0);
                        },
                        "fake-clever-stop"));
        out.println(announcement(fake));
        ended.await();
    }

    private static String announcement(FakeClever fake) {
        StringBuilder text = new StringBuilder("Fake Clever listening on " + fake.url());
        text.append("\n  client id      ").append(fake.clientId());
        text.append("\n  client secret  ").append(fake.clientSecret());
        for (String uri : fake.redirectUris()) {
            text.append("\n  redirect URI   ").append(uri);
        }
        for (FakeDistrict district : fake.districts()) {
            text.append("\n  district       ").append(district.id());
            text.append("  token ").append(district.token()).append("  ").append(district.name());
        }
        return text.append("\n  portal         ")
                .append(fake.url())
                .append("/portal")
                .toString();
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
