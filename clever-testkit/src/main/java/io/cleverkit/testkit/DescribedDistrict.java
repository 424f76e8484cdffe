package io.cleverkit.testkit;

import java.util.function.Consumer;

/** A district that the test describes by building it. */
final class DescribedDistrict extends DistrictSource {
    private final String name;
    private final Consumer<FakeDistrict> description;

    DescribedDistrict(String name, Consumer<FakeDistrict> description) {
        this.name = name;
        this.description = description;
    }

    @Override
    FakeDistrict create(DistrictHost host, long idSeed) {
        FakeDistrict district = host.add(idSeed, id -> DistrictHost.ownRecord(id, name));
        description.accept(district);
        return district;
    }
}
