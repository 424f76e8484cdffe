package io.cleverkit.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A browser for tests without a browser: it signs a user in to the fake over HTTP and then clicks. Its session is its own and
 * lasts as a browser's would. Thread-safe.
 */
public final class FakeLogin {
    private final FakeClever fake;
    private final FakeDistrict district;
    private final String user;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    FakeLogin(FakeClever fake, FakeDistrict district, String user) {
        this.fake = fake;
        this.district = district;
        this.user = user;
        signIn();
    }

    /** Clicks the application's icon: the primary redirect URI with a {@code code} and no {@code state}. */
    public URI portal() {
        return portal(fake.clientId());
    }

    /** Clicks the icon of one of several applications. */
    public URI portal(FakeApplication application) {
        return portal(application.clientId());
    }

    private URI portal(String clientId) {
        return follow(fake.url().resolve("/portal/launch?client_id=" + encode(clientId)));
    }

    /** Follows an Instant Login link: the primary redirect URI with a {@code code} and no {@code state}. */
    public URI instantLogin() {
        return instantLogin(fake.clientId());
    }

    /** Follows an Instant Login link of one of several applications. */
    public URI instantLogin(FakeApplication application) {
        return instantLogin(application.clientId());
    }

    private URI instantLogin(String clientId) {
        return follow(fake.url()
                .resolve("/oauth/instant-login?client_id=" + encode(clientId) + "&district_id="
                        + encode(district.id())));
    }

    /**
     * Follows the application's own login button.
     *
     * @param authorizeUrl the URL the application sent the browser to
     * @return where the fake sends the browser back to
     * @throws IllegalStateException when it shows a page instead
     */
    public URI authorize(URI authorizeUrl) {
        return follow(Objects.requireNonNull(authorizeUrl, "authorizeUrl"));
    }

    private void signIn() {
        String form = "district=" + encode(district.id()) + "&user=" + encode(user) + "&next=%2Fportal";
        HttpResponse<String> response = send(HttpRequest.newBuilder(fake.url().resolve("/oauth/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (response.statusCode() != 302) {
            throw new IllegalStateException(
                    "The user could not sign in: the district is not connected, or does not share"
                            + " the user [status=" + response.statusCode() + "]");
        }
    }

    private URI follow(URI uri) {
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri).GET());
        return response.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> new IllegalStateException(
                        "The fake showed a page and did not redirect [status=" + response.statusCode() + "]"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Chooses who signs in. */
    public static final class Chooser {
        private final FakeClever fake;

        Chooser(FakeClever fake) {
            this.fake = fake;
        }

        /**
         * Signs a user in, found in any connected district.
         *
         * @param userId the Clever id
         * @throws IllegalArgumentException when no district has such a user
         */
        public FakeLogin as(String userId) {
            return fake.districts().stream()
                    .filter(district ->
                            district.users().stream().anyMatch(user -> user.id().equals(userId)))
                    .findFirst()
                    .map(district -> new FakeLogin(fake, district, userId))
                    .orElseThrow(() -> new IllegalArgumentException("No district has a user with this id"));
        }

        /** Signs a user in. */
        public FakeLogin as(FakeUser user) {
            return as(user.id());
        }
    }
}
