package io.cleverkit.roster.internal.http;

import java.net.http.HttpClient;
import java.util.List;
import javax.net.ssl.SSLParameters;

/** Which TLS is spoken with Clever: 1.2, its least, and 1.3. */
public final class Tls {
    private static final List<String> SPOKEN = List.of("TLSv1.3", "TLSv1.2");

    private Tls() {}

    /** Parameters for a client of our own, whatever old versions this Java may have been told to allow. */
    public static SSLParameters parameters() {
        return new SSLParameters(null, SPOKEN.toArray(String[]::new));
    }

    static void check(HttpClient client) {
        String[] protocols = client.sslParameters().getProtocols();
        if (protocols != null && !SPOKEN.containsAll(List.of(protocols))) {
            throw new IllegalArgumentException("httpClient: must speak TLS 1.2 and 1.3 only, no older version");
        }
    }
}
