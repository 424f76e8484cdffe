package io.cleverkit.benchmarks;

import static io.cleverkit.benchmarks.RosterPages.text;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Pages of invented users as Clever sends them, about 1.2 kB each; the same seed gives the same bytes. */
final class UserPages {
    private static final String[] FIRST = {"Ada", "Zoë", "Jürgen", "Mai", "Noor", "Elif", "Tomás", "Grace"};
    private static final String[] LAST = {"Lovelace", "O'Neil", "Nguyễn", "Müller", "Okafor", "Hopper", "García"};
    private static final String[] RACES = {"Caucasian", "Asian", "Two or More Races", "", "Unknown"};
    private static final String[] GRADES = {"Kindergarten", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    private final Random random;

    private UserPages(long seed) {
        this.random = new Random(seed);
    }

    static List<byte[]> of(int users, int pageSize, long seed) {
        RosterPages pages = listing(users, pageSize, seed);
        return IntStream.range(0, pages.count()).mapToObj(pages::page).toList();
    }

    /** A listing of so many users. */
    static RosterPages listing(int users, int pageSize, long seed) {
        return new RosterPages("users", users, pageSize, page -> new UserPages(seed + page)::user);
    }

    private void user(StringBuilder to, int index) {
        String id = RosterPages.id(index);
        String first = pick(FIRST);
        String last = pick(LAST);
        String sis = String.valueOf(100_000_000 + random.nextInt(900_000_000));
        String email = "%s.%s%d@district.example".formatted("student", "person", index);
        to.append('{');
        text(to, "created", "2023-04-%02dT23:05:01.%03dZ".formatted(1 + index % 28, index % 1000));
        text(to, "district", "58da8a43cc70ab00017a1a87");
        text(to, "email", email);
        text(to, "last_modified", "2024-%02d-23T16:07:32.%03dZ".formatted(1 + index % 12, index % 1000));
        to.append("\"name\":{");
        text(to, "first", first);
        text(to, "last", last);
        to.append("\"middle\":\"").append((char) ('A' + index % 26)).append("\"},");
        text(to, "id", id);
        to.append("\"roles\":{\"student\":{\"credentials\":{\"district_username\":\"")
                .append(email, 0, email.indexOf('@'))
                .append("\"},");
        text(to, "dob", 1 + index % 12 + "/" + (1 + index % 28) + "/" + (2006 + index % 12));
        to.append("\"enrollments\":[");
        enrollment(to, index % 40);
        enrollment(to.append(','), index % 40 + 1);
        to.append("],");
        to.append("\"ext\":{\"gifted_status\":\"Y\",\"homeroom\":\"")
                .append(index % 300)
                .append("\"},");
        text(to, "gender", index % 2 == 0 ? "F" : "M");
        text(to, "grade", pick(GRADES));
        text(to, "graduation_year", "20" + (25 + index % 12));
        text(to, "hispanic_ethnicity", index % 3 == 0 ? "Y" : "N");
        text(to, "ell_status", "N");
        text(to, "frl_status", "Free");
        text(to, "iep_status", index % 9 == 0 ? "Y" : "N");
        text(to, "home_language", "English");
        to.append("\"gifted_status\":null,\"section_504_status\":null,");
        to.append("\"location\":{");
        text(to, "address", 1 + random.nextInt(9999) + " Pineapple Street");
        text(to, "city", "Springfield");
        text(to, "state", "NY");
        to.append("\"zip\":\"").append(10_000 + random.nextInt(80_000)).append("\"},");
        text(to, "race", pick(RACES));
        text(to, "school", RosterPages.id(index % 40));
        to.append("\"schools\":[\"")
                .append(RosterPages.id(index % 40))
                .append("\",\"")
                .append(RosterPages.id(index % 40 + 1))
                .append("\"],");
        text(to, "sis_id", sis);
        text(to, "state_id", String.valueOf(100_000_000 + random.nextInt(900_000_000)));
        text(to, "student_number", sis);
        to.append("\"email\":\"").append(email).append("\"}}}");
    }

    private static void enrollment(StringBuilder to, int school) {
        to.append('{');
        text(to, "school", RosterPages.id(school));
        text(to, "start_date", "2023-08-15");
        to.append("\"end_date\":\"2024-06-15\"}");
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
