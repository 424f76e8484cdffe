package io.cleverkit.sync.support;

import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.RosterReading;
import io.cleverkit.sync.spi.RosterSource;
import io.cleverkit.sync.spi.SourceAccount;
import io.cleverkit.sync.spi.SourceClassroom;
import io.cleverkit.sync.spi.SourceCursor;
import io.cleverkit.sync.spi.SourceDistrict;
import io.cleverkit.sync.spi.SourceLocation;
import io.cleverkit.sync.spi.SourceUnavailableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A district that a test changes at will, and a source that reads it as a test wants it read. */
public final class TestDistrict implements RosterSource {
    public static final ConnectionKey KEY = new ConnectionKey("app", "d1");

    /** Sorted as the engine reads them. */
    public final Map<String, Location> locations = new TreeMap<>();

    public final Map<LinkKey, SourceAccount> accounts = new TreeMap<>();
    public final Map<String, SourceClassroom> classes = new TreeMap<>();
    public String name = "Test District";
    public SourceDistrict.Health health = SourceDistrict.Health.CURRENT;
    public boolean listsComplete = true;
    public Optional<String> failAfterRecordOf = Optional.empty();
    public SourceUnavailableException.Reason failWith = SourceUnavailableException.Reason.UNAVAILABLE;
    public boolean probesAnswerNothing;
    public boolean probesDenyAll;
    public boolean accountsBackwards;
    public int probes;

    public TestDistrict school(String id) {
        locations.put(id, Location.builder().name("School " + id).build());
        return this;
    }

    public TestDistrict student(String id, String... schools) {
        return account(id, AccountRole.STUDENT, "First " + id, schools);
    }

    public TestDistrict teacher(String id, String... schools) {
        return account(id, AccountRole.TEACHER, "First " + id, schools);
    }

    public TestDistrict account(String id, AccountRole role, String first, String... schools) {
        Account account = Account.builder().role(role).first(first).last("Last").build();
        accounts.put(LinkKey.account(id, role), new SourceAccount(id, account, List.of(schools)));
        return this;
    }

    public TestDistrict section(String id, String school, List<String> teachers, List<String> students) {
        classes.put(
                id,
                new SourceClassroom(
                        id,
                        Classroom.builder().name("Class " + id).build(),
                        Optional.of(school),
                        teachers.stream().findFirst(),
                        Optional.of(teachers),
                        Optional.of(students)));
        return this;
    }

    /** Takes a person out of the list of people; sections go on naming them, as in life. */
    public void leaves(String id) {
        for (AccountRole role : AccountRole.values()) {
            accounts.remove(LinkKey.account(id, role));
        }
    }

    @Override
    public RosterReading read(ConnectionKey connection) {
        return new Reading();
    }

    private final class Reading implements RosterReading {
        @Override
        public SourceDistrict district() {
            return new SourceDistrict(Organization.builder().name(name).build(), health);
        }

        @Override
        public SourceCursor<SourceLocation> locations() {
            List<SourceLocation> all = new ArrayList<>();
            locations.forEach((id, location) -> all.add(new SourceLocation(id, location)));
            return new Cursor<>("locations", all);
        }

        @Override
        public SourceCursor<SourceAccount> accounts() {
            List<SourceAccount> all = new ArrayList<>(accounts.values());
            if (accountsBackwards) {
                all.sort(Comparator.comparing(SourceAccount::externalId).reversed());
            }
            return new Cursor<>("accounts", all);
        }

        @Override
        public SourceCursor<SourceClassroom> classrooms() {
            return new Cursor<>("classes", new ArrayList<>(classes.values()));
        }

        @Override
        public Optional<Presence> probe(Probe probe, String externalId) {
            probes++;
            if (probesAnswerNothing) {
                return Optional.empty();
            }
            boolean present = probe == Probe.LOCATION
                    ? locations.containsKey(externalId)
                    : Arrays.stream(AccountRole.values())
                            .anyMatch(role -> accounts.containsKey(LinkKey.account(externalId, role)));
            return Optional.of(present && !probesDenyAll ? Presence.PRESENT : Presence.ABSENT);
        }

        @Override
        public void close() {}
    }

    private final class Cursor<T> implements SourceCursor<T> {
        private final String list;
        private final List<T> all;
        private int at = -1;

        Cursor(String list, List<T> all) {
            this.list = list;
            this.all = all;
        }

        @Override
        public boolean advance() {
            at++;
            if (failAfterRecordOf.equals(Optional.of(list)) && at == all.size() / 2) {
                throw new SourceUnavailableException(failWith, "The list of " + list + " broke off");
            }
            return at < all.size();
        }

        @Override
        public T current() {
            return all.get(at);
        }

        @Override
        public boolean complete() {
            return listsComplete;
        }

        @Override
        public void close() {}
    }
}
