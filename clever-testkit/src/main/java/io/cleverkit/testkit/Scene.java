package io.cleverkit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Where a disaster strikes, and with what. */
final class Scene {
    /** The first page of any list, and the pages after it. */
    static final String ANY_LIST = "^/v3\\.[01]/[a-z]+(\\?|$)";

    private static final int PAGES_BEFORE_THE_7TH = 6;

    final FakeClever clever;
    final FakeDistrict district;

    Scene(FakeClever clever, FakeDistrict district) {
        this.clever = clever;
        this.district = district;
    }

    /** The pages of one list, for example {@code users}. */
    static String listOf(String type) {
        return "^/v3\\.[01]/" + type + "(\\?|$)";
    }

    void always(String paths, Fault fault) {
        on(paths).always().answer(fault);
    }

    FakeFaults.Aim on(String paths) {
        return clever.faults().on(paths).of(district);
    }

    /** Lets it happen once the first page of users has been read. */
    void duringScan(Consumer<Scene> happening) {
        on(listOf("users")).then(() -> happening.accept(this));
    }

    /** The first page has no cursor: six pages before the seventh are five with one. */
    void unauthorizedOnPage7() {
        on("^/v3\\.[01]/[a-z]+\\?(.*&)?starting_after=")
                .skip(PAGES_BEFORE_THE_7TH - 1)
                .always()
                .answer(Fault.UNAUTHORIZED);
    }

    void tokenOfAnotherDistrict() {
        FakeDistrict other = clever.districts().stream()
                .filter(candidate -> !candidate.id().equals(district.id()))
                .findFirst()
                .orElseThrow(() -> cannot("there is no other district"));
        clever.misdirect(district, other);
    }

    void pause() {
        Instant now = clever.clock().now();
        district.pauses(now, now.plus(Duration.ofDays(30)));
    }

    IllegalStateException cannot(String why) {
        return new IllegalStateException(
                "The disaster cannot strike: " + why + " [district=" + district.id() + "]; nothing was changed");
    }
}
