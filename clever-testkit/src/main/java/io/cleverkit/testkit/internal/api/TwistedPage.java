package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.HasId;
import io.cleverkit.testkit.internal.http.Call;
import java.util.Optional;

/**
 * The page that was asked for, spoilt in the way a fault asks for.
 *
 * @param nextUri where the page after is said to be, instead of where it is
 */
record TwistedPage<T extends HasId>(Page<T> page, Optional<String> nextUri) {

    static <T extends HasId> TwistedPage<T> cut(PageTwist twist, Listing<T> listing, PageRequest request, Call call) {
        Page<T> page = Page.cut(listing, request);
        String here = call.params().after(call.path());
        return switch (twist) {
            case EMPTY_LIST -> honest(Page.empty());
            case REORDERED_PAGE -> honest(page.reversed());
            case DUPLICATE_PAGE -> new TwistedPage<>(before(listing, request, page), Optional.of(here));
            case DUPLICATE_RECORD -> honest(page.withFirstTwice());
            case LIMIT_IGNORED -> honest(Page.cut(listing, request.withDefaultLimit()));
            case NEXT_MISSING -> honest(page.withoutNext());
            case NEXT_LOOPS -> new TwistedPage<>(page, Optional.of(here));
            default -> honest(page);
        };
    }

    private static <T extends HasId> TwistedPage<T> honest(Page<T> page) {
        return new TwistedPage<>(page, Optional.empty());
    }

    /** The page that ended where this one starts; a first page, which has none before it, itself. */
    private static <T extends HasId> Page<T> before(Listing<T> listing, PageRequest request, Page<T> page) {
        return request.startingAfter()
                .map(id -> new Page<>(listing.upTo(id, request.limit()), Optional.of(id), Optional.of(id)))
                .orElse(page);
    }
}
