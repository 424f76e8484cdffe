package io.cleverkit.benchmarks;

import io.cleverkit.roster.DistrictClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

/**
 * What does reading a district cost over a wire, against a bare download of the same compressed pages, and what is gained by reading
 * users and sections side by side?
 *
 * <p>The wire takes 200 ms to answer and carries 20 MB a second in all. Every variant makes its requests one after the other, but the
 * last one, which has two ways through at once.
 */
public final class WireBenchmark {
    private static final int DELAY_MILLIS = 200;
    private static final long BYTES_PER_SECOND = 20_000_000;
    private static final int PAGE = 10_000;

    private WireBenchmark() {}

    /**
     * Measures.
     *
     * @param arguments users (100,000), rounds (5)
     */
    public static void main(String[] arguments) throws IOException {
        // One less than full pages: a last page that is full is looked behind, which the bare download does not do.
        int users = (arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000) - 1;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int sections = users / 4;
        try (ServerProcess server = ServerProcess.start(users, sections, DELAY_MILLIS, BYTES_PER_SECOND)) {
            System.out.printf("%d users, %d sections, %d rounds%n", users, sections, rounds);
            users(server.url(), users, rounds);
            usersAndSections(server.url(), rounds);
        }
    }

    private static void users(URI url, int users, int rounds) throws IOException {
        HttpClient bare =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        DistrictClient district = Clients.district(url);
        RosterPages pages = UserPages.listing(users, PAGE, 0);
        Interleaved variants = new Interleaved()
                .variant("bare download", () -> {
                    long bytes = Clients.download(bare, url, pages, users, PAGE);
                    return bytes > users ? users : 0;
                })
                .variant("Cleverkit, download and decode", () -> Clients.count(district.users()));
        variants.run(1, rounds);
        variants.printWall();
    }

    private static void usersAndSections(URI url, int rounds) throws IOException {
        DistrictClient district = Clients.district(url);
        Interleaved variants = new Interleaved()
                .variant(
                        "users, then sections",
                        () -> Clients.count(district.users()) + Clients.count(district.sections()))
                .variant("users and sections side by side", () -> {
                    CompletableFuture<Long> sections =
                            CompletableFuture.supplyAsync(() -> Clients.count(district.sections()));
                    return Clients.count(district.users()) + sections.join();
                });
        variants.run(1, rounds);
        variants.printWall();
    }
}
