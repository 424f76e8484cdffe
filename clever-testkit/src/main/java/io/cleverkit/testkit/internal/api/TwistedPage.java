package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.HasId;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Call;
import java.util.Arrays;
import java.util.Optional;

/**
 * The page that was asked for, spoilt in the way a fault asks for.
 *
 * @param nextUri where the page after is said to be, instead of where it is
 * @param isTruncated whether only half of it is sent
 */
record TwistedPage<T extends HasId>(Page<T> page, Optional<String> nextUri, boolean isTruncated) {

    static <T extends HasId> TwistedPage<T> cut(PageTwist twist, Listing<T> listing, PageRequest request, Call call) {
        Page<T> page = Page.cut(listing, request);
        String here = call.params().after(call.path());
        return switch (twist) {
            case EMPTY_LIST -> honest(Page.empty());
            case REORDERED_PAGE -> honest(page.reversed());
            case DUPLICATE_PAGE -> leadingTo(here, before(listing, request, page));
            case DUPLICATE_RECORD -> honest(page.withFirstTwice());
            case LIMIT_IGNORED -> honest(Page.cut(listing, request.withDefaultLimit()));
            case NEXT_MISSING -> honest(page.withoutNext());
            case NEXT_LOOPS -> leadingTo(here, page);
            case LAST_PAGE_TRUNCATED ->
                new TwistedPage<>(page, Optional.empty(), page.next().isEmpty());
            default -> honest(page);
        };
    }

    private static <T extends HasId> TwistedPage<T> honest(Page<T> page) {
        return new TwistedPage<>(page, Optional.empty(), false);
    }

    private static <T extends HasId> TwistedPage<T> leadingTo(String uri, Page<T> page) {
        return new TwistedPage<>(page, Optional.of(uri), false);
    }

    /** The answer with this page in it, as it is sent. */
    Answer sent(Answer whole) {
        return isTruncated ? whole.withBody(Arrays.copyOf(whole.body(), whole.body().length / 2)) : whole;
    }

    /** The page that ended where this one starts; a first page, which has none before it, itself. */
    private static <T extends HasId> Page<T> before(Listing<T> listing, PageRequest request, Page<T> page) {
        return request.startingAfter()
                .map(id -> new Page<>(listing.upTo(id, request.limit()), Optional.of(id), Optional.of(id)))
                .orElse(page);
    }
}
