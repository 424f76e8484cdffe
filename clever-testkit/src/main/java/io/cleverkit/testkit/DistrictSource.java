package io.cleverkit.testkit;

/**
 * Where a district comes from: {@link GeneratedDistrict} invents one from a seed, {@link VastDistrict} one that is too large for
 * memory, {@link RecordedDistrict} puts one together from recorded answers, {@link CsvDistrict} from the files that districts
 * upload.
 */
public abstract sealed class DistrictSource
        permits GeneratedDistrict, VastDistrict, RecordedDistrict, CsvDistrict, DescribedDistrict {
    DistrictSource() {}

    /** Makes the district; {@code idSeed} is different for every district of a fake. */
    abstract FakeDistrict create(DistrictHost host, long idSeed);
}
