package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.StoredRecord;
import io.cleverkit.testkit.internal.http.Call;
import java.util.Optional;

/** Writes a page, spoilt in the way a fault asks for. */
final class TwistedPage {
    private TwistedPage() {}

    static byte[] write(
            PageTwist twist,
            Listing<StoredRecord> listing,
            PageRequest request,
            DistrictData district,
            ApiVersion version,
            Call call,
            Optional<Long> count) {
        Page<StoredRecord> page = Page.cut(listing, request);
        Optional<String> noOtherNext = Optional.empty();
        return switch (twist) {
            case DUPLICATE_PAGE -> duplicate(listing, request, page, version, call, count);
            case REORDERED_PAGE -> RecordPages.write(page.reversed(), version, call, count, noOtherNext);
            case EMPTY_LIST -> RecordPages.write(Page.empty(), version, call, count, noOtherNext);
            case VANISHING_RECORD -> {
                page.next().ifPresent(id -> listing.after(id, 1).forEach(r -> district.remove(r.kind(), r.id())));
                yield RecordPages.write(page, version, call, count, noOtherNext);
            }
            case APPEARING_RECORD -> {
                page.items().stream().reduce((a, b) -> b).ifPresent(record -> copy(district, record));
                yield RecordPages.write(page, version, call, count, noOtherNext);
            }
            default -> RecordPages.write(page, version, call, count, noOtherNext);
        };
    }

    private static byte[] duplicate(
            Listing<StoredRecord> listing,
            PageRequest request,
            Page<StoredRecord> page,
            ApiVersion version,
            Call call,
            Optional<Long> count) {
        Optional<String> here = Optional.of(call.params().after(call.path()));
        Page<StoredRecord> again = request.startingAfter()
                .map(id -> new Page<>(listing.upTo(id, request.limit()), Optional.of(id), Optional.of(id)))
                .orElse(page);
        return RecordPages.write(again, version, call, count, here);
    }

    private static void copy(DistrictData district, StoredRecord record) {
        ObjectNode node = record.node();
        node.put("id", district.nextId());
        district.put(record.kind(), node);
    }
}
