package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.ApplicationCredentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The value of an {@code Authorization} header; never shown. */
public final class Authorization {
    private final String header;

    private Authorization(String header) {
        this.header = header;
    }

    public static Authorization bearer(AccessToken token) {
        return new Authorization("Bearer " + token.reveal());
    }

    /** HTTP's basic scheme, as Clever's token endpoint wants it from an application. */
    public static Authorization basic(ApplicationCredentials application) {
        String pair = application.clientId() + ":" + application.revealSecret();
        return new Authorization("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns whether it is a token; Clever's allowance is for each token. */
    boolean isBearer() {
        return header.startsWith("Bearer ");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Authorization same && same.header.equals(header);
    }

    @Override
    public int hashCode() {
        return header.hashCode();
    }

    String header() {
        return header;
    }

    @Override
    public String toString() {
        return "Authorization[***]";
    }
}
