package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.control.Disasters;
import java.util.List;
import java.util.stream.Stream;

/** Lets the control API reach the disasters, which know nothing of it. */
final class DisastersByName implements Disasters {
    private final FakeClever clever;

    DisastersByName(FakeClever clever) {
        this.clever = clever;
    }

    @Override
    public List<String> names() {
        return Stream.of(Disaster.values()).map(Enum::name).toList();
    }

    @Override
    public void strike(String name, String districtId) {
        clever.strike(Disaster.valueOf(name), clever.district(districtId));
    }
}
