package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.TokenSource;
import io.cleverkit.roster.UnauthorizedException;
import org.jspecify.annotations.Nullable;

/** Authorises with a district's token, and when that is refused reads it again, once. */
final class RotatingToken implements Exchange {
    private final String districtId;
    private final TokenSource source;
    private final Exchange next;

    /** Replaced without a lock: two threads may both read the token anew, which costs a request and harms nothing. */
    private volatile @Nullable AccessToken current;

    RotatingToken(String districtId, TokenSource source, Exchange next) {
        this.districtId = districtId;
        this.source = source;
        this.next = next;
    }

    @Override
    public Response exchange(Request request) {
        AccessToken token = current;
        if (token == null) {
            token = firstToken(request);
        }
        try {
            return next.exchange(request.withAuthorization(Authorization.bearer(token)));
        } catch (UnauthorizedException refused) {
            return again(request, otherThan(token, request, refused));
        }
    }

    private Response again(Request request, AccessToken fresh) {
        try {
            return next.exchange(request.withAuthorization(Authorization.bearer(fresh)));
        } catch (UnauthorizedException refused) {
            throw Failures.disconnected(request, refused);
        }
    }

    private AccessToken firstToken(Request request) {
        AccessToken token = source.read(districtId).orElse(null);
        if (token == null) {
            throw Failures.noToken(request);
        }
        current = token;
        return token;
    }

    private AccessToken otherThan(AccessToken refusedToken, Request request, UnauthorizedException refused) {
        AccessToken known = current;
        if (known != null && !known.equals(refusedToken)) {
            return known; // another thread has read it meanwhile
        }
        AccessToken fresh = source.read(districtId).orElse(null);
        if (fresh == null || fresh.equals(refusedToken)) {
            throw Failures.disconnected(request, refused);
        }
        current = fresh;
        return fresh;
    }
}
