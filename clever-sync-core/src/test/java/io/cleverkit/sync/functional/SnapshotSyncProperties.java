package io.cleverkit.sync.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.CleverSync;
import io.cleverkit.sync.GuardLimits;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.spi.SourceClassroom;
import io.cleverkit.sync.support.EngineRig;
import io.cleverkit.sync.support.TestDistrict;
import io.cleverkit.sync.support.TestHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a district between two runs, the host has what the district has after the second. */
class SnapshotSyncProperties {
    private static final int STEPS = 6;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("after each run the host equals the source, and a run repeated at once is quiet")
    void hostFollowsSource(long seed) {
        Random random = new Random(seed);
        GuardLimits off = GuardLimits.builder().removalPercent(100).build();
        try (EngineRig rig = new EngineRig();
                CleverSync sync = rig.builder().guardLimits(off).build()) {
            for (int step = 0; step < STEPS; step++) {
                mutate(rig.district, random);
                Set<String> membersBefore = Set.copyOf(rig.host.members);

                RunReport report = sync.run(TestDistrict.KEY, RunRequest.manual());

                assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
                assertHostEqualsSource(rig);
                assertCountsTellTheTruth(report, membersBefore, rig.host.members);
                RunReport again = sync.run(TestDistrict.KEY, RunRequest.manual());
                assertThat(again.changes().values()).allMatch(ChangeCounts::isQuiet);
            }
        }
    }

    private static void assertCountsTellTheTruth(RunReport report, Set<String> before, Set<String> after) {
        ChangeCounts enrollments = report.changes(RecordKind.ENROLLMENTS);
        assertThat(enrollments.created())
                .isEqualTo((int) after.stream().filter(m -> !before.contains(m)).count());
        assertThat(enrollments.archived())
                .isEqualTo((int) before.stream().filter(m -> !after.contains(m)).count());
    }

    private static void assertHostEqualsSource(EngineRig rig) {
        TestDistrict district = rig.district;
        assertThat(TestHost.active(rig.host.locations).keySet()).isEqualTo(district.locations.keySet());

        TreeMap<String, String> expected = new TreeMap<>();
        district.accounts.forEach((key, account) -> expected.put(
                key.externalId() + "/" + key.role().orElseThrow(),
                account.account().first() + " at "
                        + account.locations().stream()
                                .filter(district.locations::containsKey)
                                .sorted()
                                .toList()));
        TreeMap<String, String> actual = new TreeMap<>();
        TestHost.active(rig.host.accounts)
                .forEach((key, account) -> actual.put(
                        key,
                        account.first() + " at "
                                + account.locations().stream()
                                        .map(id -> rig.host.locations.rows.get(id).externalId)
                                        .toList()));
        assertThat(actual).isEqualTo(expected);

        assertThat(rig.host.members).isEqualTo(expectedMembers(district));
        assertThat(TestHost.active(rig.host.classrooms).keySet())
                .isEqualTo(new TreeSet<>(district.classes.values().stream()
                        .filter(c -> isMirrored(district, c))
                        .map(SourceClassroom::externalId)
                        .toList()));
    }

    private static Set<String> expectedMembers(TestDistrict district) {
        Set<String> members = new TreeSet<>();
        for (SourceClassroom section : district.classes.values()) {
            if (!isMirrored(district, section)) {
                continue;
            }
            for (String id : section.students().orElseThrow()) {
                if (district.accounts.containsKey(LinkKey.account(id, AccountRole.STUDENT))) {
                    members.add(TestHost.member(section.externalId(), id, "STUDENT"));
                }
            }
            for (String id : section.teachers().orElseThrow()) {
                if (district.accounts.containsKey(LinkKey.account(id, AccountRole.TEACHER))) {
                    members.add(TestHost.member(section.externalId(), id, "TEACHER"));
                }
            }
        }
        return members;
    }

    private static boolean isMirrored(TestDistrict district, SourceClassroom section) {
        return section.location().filter(district.locations::containsKey).isPresent();
    }

    /** A handful of changes of any kind; somebody and some school always stay, for a guard rule that is never off. */
    private static void mutate(TestDistrict district, Random random) {
        district.school("s0").student("u00", "s0").teacher("t0", "s0");
        district.section("c00", "s0", List.of("t0"), List.of("u00"));
        for (int i = random.nextInt(25); i > 0; i--) {
            String school = "s" + random.nextInt(4);
            switch (random.nextInt(9)) {
                case 0 -> district.school(school);
                case 1 -> district.student("u" + (10 + random.nextInt(20)), schools(random));
                case 2 -> district.teacher("t" + random.nextInt(5), schools(random));
                case 3 ->
                    district.account(
                            "t" + random.nextInt(5), AccountRole.ADMIN, "Name " + random.nextInt(3), schools(random));
                case 4 ->
                    district.account(
                            "u" + (10 + random.nextInt(20)), AccountRole.STUDENT, "Name " + random.nextInt(3), school);
                case 5 -> district.leaves("u" + (10 + random.nextInt(20)));
                case 6 -> district.section("c" + random.nextInt(6), school, teachers(random), students(random));
                case 7 -> district.classes.remove("c" + random.nextInt(6));
                default -> removeSomething(district, random);
            }
        }
    }

    private static void removeSomething(TestDistrict district, Random random) {
        if (random.nextInt(3) == 0) {
            district.locations.remove("s" + (1 + random.nextInt(3)));
        } else {
            district.accounts.remove(LinkKey.account("t" + (1 + random.nextInt(4)), AccountRole.TEACHER));
        }
    }

    private static String[] schools(Random random) {
        return random.ints(0, 4)
                .limit(1 + random.nextInt(2))
                .distinct()
                .mapToObj(s -> "s" + s)
                .toArray(String[]::new);
    }

    private static List<String> teachers(Random random) {
        return random.ints(0, 6)
                .limit(random.nextInt(3))
                .distinct()
                .mapToObj(t -> "t" + t)
                .toList();
    }

    private static List<String> students(Random random) {
        List<String> ids = new ArrayList<>();
        random.ints(10, 32).limit(random.nextInt(8)).distinct().forEach(u -> ids.add("u" + u));
        return ids;
    }
}
