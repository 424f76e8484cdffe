package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.csv.CsvRoster;
import io.cleverkit.testkit.internal.csv.Problems;
import io.cleverkit.testkit.internal.csv.RosterWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A district from the files that districts upload to Clever: {@code schools.csv}, {@code teachers.csv}, {@code students.csv},
 * {@code sections.csv}, {@code enrollments.csv} and, if there is one, {@code staff.csv}.
 *
 * <p>The files are as Clever asks for them: UTF-8, values between commas, the columns named in the first row, in any order and
 * any capitals. Rows of the same person at several schools are one person; the first row has the primary school, and whoever
 * teaches or is enrolled at a school belongs to it too. A student's row names one contact, so a student with several has
 * several rows. Courses and terms are made of what sections say. Teachers and staff with the same e-mail address are one user.
 *
 * <p>Every id follows from the name of the district and the ids in the files: the same files give the same records to the
 * byte, and a record keeps its id while others come and go. The module's README lists what Clever leaves open. Immutable.
 */
public final class CsvDistrict extends DistrictSource {
    private final CsvRoster roster;
    private final String name;

    private CsvDistrict(CsvRoster roster, String name) {
        this.roster = roster;
        this.name = name;
    }

    /**
     * Reads all files of a folder. The district has the folder's name, unless {@link #name} gives it another.
     *
     * @throws IOException when a file cannot be read
     * @throws InvalidCsvException when a file is missing, or something in a file is wrong; tells file, line and what to do, but
     *     no value
     */
    public static CsvDistrict from(Path folder) throws IOException {
        Problems problems = new Problems();
        CsvRoster roster = CsvRoster.read(folder, problems);
        if (problems.total() > 0) {
            throw new InvalidCsvException(folder, problems.told(), problems.total());
        }
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return new CsvDistrict(roster, last == null ? "District" : last.toString());
    }

    /** Under another name, and with other ids: districts of one fake need different names. */
    public CsvDistrict name(String districtName) {
        return new CsvDistrict(roster, Objects.requireNonNull(districtName, "districtName"));
    }

    String districtName() {
        return name;
    }

    /**
     * Columns that were passed over because Clever knows none of that name in that file, each as {@code students.csv: Lunch}.
     * Look here when a field stays empty.
     */
    public List<String> unknownColumns() {
        return roster.unknownColumns();
    }

    @Override
    FakeDistrict create(DistrictHost host, long idSeed) {
        FakeDistrict district = host.add(RosterWriter.seedOf(name), id -> DistrictHost.ownRecord(id, name));
        new RosterWriter(roster, district.data()).write();
        return district;
    }
}
