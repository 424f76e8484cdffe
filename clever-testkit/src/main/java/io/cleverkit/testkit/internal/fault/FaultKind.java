package io.cleverkit.testkit.internal.fault;

import io.cleverkit.testkit.internal.api.PageTwist;
import io.cleverkit.testkit.internal.wire.WireFault;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The faults by name, as the control API takes them; {@code io.cleverkit.testkit.Fault} says what each does. */
public enum FaultKind {
    /** The right answer. No fault, and unknown by name: for rules after whose answer something happens. */
    NONE,

    RATE_LIMITED,
    RATE_LIMITED_WITHOUT_RESET,
    UNAUTHORIZED,
    NOT_FOUND,
    SERVER_ERROR,
    BAD_GATEWAY,
    UNAVAILABLE,
    HTML,
    EMPTY_BODY,

    SLOW,
    TRUNCATED,

    TIMEOUT_BEFORE(WireFault.Mode.SILENCE),
    TIMEOUT_AFTER(WireFault.Mode.SILENCE),
    RESET(WireFault.Mode.RESET),
    RESET_AFTER(WireFault.Mode.RESET),
    RESET_IN_BODY(WireFault.Mode.RESET_IN_BODY),
    CUT(WireFault.Mode.CUT),
    STALL(WireFault.Mode.STALL),
    DRIP(WireFault.Mode.DRIP),
    WRONG_LENGTH(WireFault.Mode.WRONG_LENGTH),

    EMPTY_LIST(PageTwist.EMPTY_LIST),
    DUPLICATE_PAGE(PageTwist.DUPLICATE_PAGE),
    REORDERED_PAGE(PageTwist.REORDERED_PAGE),
    DUPLICATE_RECORD(PageTwist.DUPLICATE_RECORD),
    LIMIT_IGNORED(PageTwist.LIMIT_IGNORED),
    NEXT_MISSING(PageTwist.NEXT_MISSING),
    NEXT_LOOPS(PageTwist.NEXT_LOOPS),
    LAST_PAGE_TRUNCATED(PageTwist.LAST_PAGE_TRUNCATED),
    FOREIGN_RECORDS(PageTwist.FOREIGN_RECORDS),
    APPEARING_RECORD(PageTwist.APPEARING_RECORD),
    VANISHING_RECORD(PageTwist.VANISHING_RECORD);

    private final Optional<WireFault.Mode> onTheWire;
    private final PageTwist ofThePage;

    FaultKind() {
        this(Optional.empty(), PageTwist.NONE);
    }

    FaultKind(WireFault.Mode onTheWire) {
        this(Optional.of(onTheWire), PageTwist.NONE);
    }

    FaultKind(PageTwist ofThePage) {
        this(Optional.empty(), ofThePage);
    }

    FaultKind(Optional<WireFault.Mode> onTheWire, PageTwist ofThePage) {
        this.onTheWire = onTheWire;
        this.ofThePage = ofThePage;
    }

    Optional<WireFault.Mode> onTheWire() {
        return onTheWire;
    }

    PageTwist ofThePage() {
        return ofThePage;
    }

    /** The faults there are. */
    public static Stream<FaultKind> all() {
        return Stream.of(values()).filter(kind -> kind != NONE);
    }

    /** The kind with this name. */
    public static Optional<FaultKind> named(String name) {
        return all().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** All names, for whoever did not know. */
    public static String names() {
        return all().map(Enum::name).collect(Collectors.joining(", "));
    }
}
