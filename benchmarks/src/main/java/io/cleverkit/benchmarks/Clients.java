package io.cleverkit.benchmarks;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.DistrictToken;
import io.cleverkit.roster.Listing;
import io.cleverkit.roster.RecordCursor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The two who read a district: ours, and one that downloads its pages and looks at nothing. */
final class Clients {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";

    private Clients() {}

    static DistrictClient district(URI url) {
        return CleverRoster.builder()
                .apiUrl(url)
                .build()
                .district(DistrictToken.builder()
                        .grantId("62b4e190573f9600080cbf08")
                        .districtId("58da8a43cc70ab00017a1a87")
                        .accessToken(AccessToken.of(TOKEN))
                        .build());
    }

    /** Reads a listing to its end and returns the number of its records. */
    static long count(Listing<?> listing) {
        try (RecordCursor<?> cursor = listing.open()) {
            while (cursor.advance()) {
                cursor.current();
            }
            if (!cursor.certificate().complete()) {
                throw new IllegalStateException("the listing was not complete");
            }
            return cursor.certificate().records();
        }
    }

    /** Downloads all pages of a listing, compressed as they are, and returns the number of their bytes. */
    static long download(HttpClient client, URI url, RosterPages pages, int records, int pageSize) {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int first = 0; first < records; first += pageSize) {
            String after = first == 0 ? "" : "&starting_after=" + RosterPages.id(first - 1);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(url + "/v3.1/" + pages.type() + "?limit=" + pageSize + after))
                    .header("Accept-Encoding", "gzip")
                    .build();
            try (InputStream body = send(client, request).body()) {
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    bytes += read;
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return bytes;
    }

    private static HttpResponse<InputStream> send(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
