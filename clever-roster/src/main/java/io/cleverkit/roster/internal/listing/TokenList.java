package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.DistrictToken;
import io.cleverkit.roster.internal.http.Exchange;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.internal.http.Response;
import io.cleverkit.roster.internal.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of district tokens.
 *
 * <p>Clever documents no paging of it. Should a page ever name a next one, it is followed: a list that was cut short would
 * look as if districts had disconnected.
 */
public final class TokenList {
    private final Exchange exchange;
    private final String host;

    public TokenList(Exchange exchange, String host) {
        this.exchange = exchange;
        this.host = host;
    }

    /** Returns all tokens, or only those that Clever lists for one district. */
    public List<DistrictToken> read(@Nullable String district) {
        String only = district == null ? "" : "&district=" + Path.encode(district);
        List<DistrictToken> tokens = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        URI uri = URI.create(host + "/oauth/tokens?owner_type=district" + only);
        while (uri != null) {
            Request request = Request.get(uri, "list district tokens").withDistrict(district);
            if (!seen.add(uri)) {
                throw Envelope.shape(request);
            }
            uri = readPage(request, tokens);
        }
        return List.copyOf(tokens);
    }

    private @Nullable URI readPage(Request request, List<DistrictToken> tokens) {
        try (Response answer = exchange.exchange(request)) {
            JsonObject page = answer.json();
            for (JsonObject grant : page.objects("data").orElseThrow(() -> Envelope.shape(request))) {
                if (isOfDistrict(grant)) {
                    tokens.add(token(grant).orElseThrow(() -> Envelope.shape(request)));
                }
            }
            return next(page, request);
        }
    }

    private static boolean isOfDistrict(JsonObject grant) {
        return grant.object("owner")
                .flatMap(owner -> owner.text("type"))
                .map("district"::equals)
                .orElse(true);
    }

    private static Optional<DistrictToken> token(JsonObject grant) {
        Optional<String> district = grant.object("owner").flatMap(owner -> owner.text("id"));
        Optional<AccessToken> token = grant.text("access_token").flatMap(TokenList::accessToken);
        Optional<String> id = grant.text("id");
        if (district.isEmpty() || token.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DistrictToken.builder()
                .grantId(id.get())
                .districtId(district.get())
                .created(grant.text("created").flatMap(TokenList::instant))
                .scopes(grant.texts("scopes").orElse(List.of()))
                .accessToken(token.get())
                .build());
    }

    private static Optional<AccessToken> accessToken(String text) {
        try {
            return Optional.of(AccessToken.of(text));
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private @Nullable URI next(JsonObject page, Request request) {
        return page.objects("links").orElse(List.of()).stream()
                .filter(link -> link.text("rel").filter("next"::equals).isPresent())
                .findFirst()
                .map(link -> link.text("uri")
                        .map(uri -> NextLink.of(uri, host))
                        .orElseThrow(() -> Envelope.shape(request))
                        .uri())
                .orElse(null);
    }

    /** Returns the newest token of a district. */
    public static Optional<DistrictToken> newest(List<DistrictToken> tokens, String district) {
        return tokens.stream()
                .filter(token -> token.districtId().equals(district))
                .max(Comparator.comparing(token -> token.created().orElse(Instant.MIN)));
    }
}
