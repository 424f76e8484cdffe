package io.cleverkit.sync.internal.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.model.AccountRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class LinkRequirements extends StateRequirements {
    /** Hexadecimal, upper and lower case, prefixes, punctuation that collations ignore, two to four bytes a character. */
    private static final List<String> AWKWARD_IDS = List.of(
            "58da8c7c0000000000000001",
            "58DA8C7C0000000000000001",
            "a",
            "B",
            "a-b",
            "a b",
            "ab",
            "aB",
            "_a",
            "10",
            "9",
            "\u00e9",
            "e\u0301",
            "\u00df",
            "ss",
            "\uffee",
            "\ud83c\udfeb",
            "z\u0000",
            "z");

    @Test
    @DisplayName("a link is found again with every field, also after a restart")
    void roundTrip() {
        Link link = TestLinks.account("person", AccountRole.TEACHER);

        inTransaction(() -> state.insertLinks(NORTH, List.of(link)));

        assertThat(readAll(state.links(NORTH, LinkType.ACCOUNT))).containsExactly(link);
        assertThat(readAll(fixture.reopen().links(NORTH, LinkType.ACCOUNT))).containsExactly(link);
    }

    @Test
    @DisplayName("links come in the order of their ids' bytes, whatever the ids look like")
    void orderedAsBytes() {
        List<String> shuffled = new ArrayList<>(AWKWARD_IDS);
        Collections.shuffle(shuffled, new Random(7));
        inTransaction(() -> state.insertLinks(
                NORTH, shuffled.stream().map(TestLinks::location).toList()));

        List<String> expected = new ArrayList<>(AWKWARD_IDS);
        expected.sort((left, right) -> Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8)));
        assertThat(readAll(state.links(NORTH, LinkType.LOCATION)))
                .extracting(link -> link.key().externalId())
                .containsExactlyElementsOf(expected);
    }

    @Test
    @DisplayName("the accounts of one person come in the order of the roles")
    void rolesInOrder() {
        List<Link> links = List.of(
                TestLinks.account("p2", AccountRole.STUDENT),
                TestLinks.account("p1", AccountRole.TEACHER),
                TestLinks.account("p1", AccountRole.STUDENT),
                TestLinks.account("p1", AccountRole.ADMIN));
        inTransaction(() -> state.insertLinks(NORTH, links));

        assertThat(readAll(state.links(NORTH, LinkType.ACCOUNT)))
                .extracting(Link::key)
                .containsExactly(
                        LinkKey.account("p1", AccountRole.ADMIN),
                        LinkKey.account("p1", AccountRole.STUDENT),
                        LinkKey.account("p1", AccountRole.TEACHER),
                        LinkKey.account("p2", AccountRole.STUDENT));
    }

    @Test
    @DisplayName("districts and types do not mix")
    void districtsAndTypesApart() {
        inTransaction(() -> {
            state.insertLinks(NORTH, List.of(TestLinks.location("x"), TestLinks.classroom("x")));
            state.insertLinks(SOUTH, List.of(TestLinks.location("x")));
        });

        assertThat(readAll(state.links(NORTH, LinkType.LOCATION))).containsExactly(TestLinks.location("x"));
        assertThat(state.findLinks(SOUTH, LinkType.CLASSROOM, List.of("x"))).isEmpty();
        assertThat(readAll(state.links(NORTH, LinkType.ORGANIZATION))).isEmpty();
    }

    @Test
    @DisplayName("inserting a link that is there fails as a whole")
    void duplicateFailsAsAWhole() {
        inTransaction(() -> state.insertLinks(NORTH, List.of(TestLinks.location("b"))));

        assertThatThrownBy(() -> inTransaction(
                        () -> state.insertLinks(NORTH, List.of(TestLinks.location("a"), TestLinks.location("b")))))
                .isInstanceOf(RuntimeException.class);

        assertThat(readAll(state.links(NORTH, LinkType.LOCATION))).containsExactly(TestLinks.location("b"));
    }

    @Test
    @DisplayName("an update replaces every field of the links and no other link")
    void update() {
        Link before = TestLinks.location("b");
        inTransaction(() -> state.insertLinks(NORTH, List.of(TestLinks.location("a"), before)));

        inTransaction(() -> state.updateLinks(NORTH, List.of(TestLinks.next(before))));

        assertThat(readAll(state.links(NORTH, LinkType.LOCATION)))
                .containsExactly(TestLinks.location("a"), TestLinks.next(before));
    }

    @Test
    @DisplayName("an update of another version than the stored one fails as a whole and changes nothing")
    void staleUpdateFails() {
        Link first = TestLinks.location("a");
        Link second = TestLinks.location("b");
        inTransaction(() -> state.insertLinks(NORTH, List.of(first, second)));

        List<Link> oneFresh = List.of(TestLinks.next(first), TestLinks.next(TestLinks.next(second)));
        assertThatThrownBy(() -> inTransaction(() -> state.updateLinks(NORTH, oneFresh)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nothing was written");
        assertThatThrownBy(() -> inTransaction(() -> state.updateLinks(NORTH, List.of(first))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(readAll(state.links(NORTH, LinkType.LOCATION))).containsExactly(first, second);
    }

    @Test
    @DisplayName("updating a link that is not there fails")
    void updateOfNothingFails() {
        assertThatThrownBy(() -> inTransaction(() -> state.updateLinks(NORTH, List.of(TestLinks.location("a")))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName(
            "raising the members' version raises it by one and changes nothing else, however often a class is named")
    void membersVersion() {
        List<Link> links = List.of(TestLinks.classroom("a"), TestLinks.classroom("b"));
        inTransaction(() -> state.insertLinks(NORTH, links));

        inTransaction(() -> state.raiseMembersVersion(NORTH, List.of("b", "b")));

        List<Link> stored = readAll(state.links(NORTH, LinkType.CLASSROOM));
        assertThat(stored).extracting(Link::membersVersion).containsExactly(0L, 1L);
        assertThat(stored).extracting(Link::version).containsExactly(1L, 1L);
    }

    @Test
    @DisplayName("raising the members' version of an unknown class fails as a whole")
    void membersVersionOfNothing() {
        inTransaction(() -> state.insertLinks(NORTH, List.of(TestLinks.classroom("a"))));

        assertThatThrownBy(() -> inTransaction(() -> state.raiseMembersVersion(NORTH, List.of("a", "b"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(readAll(state.links(NORTH, LinkType.CLASSROOM))).containsExactly(TestLinks.classroom("a"));
    }

    @Test
    @DisplayName(
            "thousands of links are found by their ids, in all roles, named twice or not there, in a batch and outside")
    void findMany() {
        List<Link> links = IntStream.range(0, 3_500)
                .mapToObj(i -> TestLinks.account("p" + i, AccountRole.STUDENT))
                .toList();
        inTransaction(() -> {
            state.insertLinks(NORTH, links);
            state.insertLinks(NORTH, List.of(TestLinks.account("p7", AccountRole.ADMIN)));
        });
        List<String> wanted =
                IntStream.range(0, 4_000).mapToObj(i -> "p" + i).collect(Collectors.toCollection(ArrayList::new));
        wanted.add("p7");

        Map<LinkKey, Link> found = state.findLinks(NORTH, LinkType.ACCOUNT, wanted);

        assertThat(found).hasSize(3_501).containsEntry(links.get(99).key(), links.get(99));
        assertThat(found).containsKey(LinkKey.account("p7", AccountRole.ADMIN));
        inTransaction(() ->
                assertThat(state.findLinks(NORTH, LinkType.ACCOUNT, wanted)).isEqualTo(found));
        assertThat(state.findLinks(NORTH, LinkType.ACCOUNT, List.of())).isEmpty();
    }

    @Test
    @DisplayName("links may be read on while batches write before and behind the reader")
    void readWhileWritten() {
        List<Link> links = IntStream.range(0, 12_000)
                .mapToObj(i -> TestLinks.location(String.format("s%05d", i)))
                .toList();
        inTransaction(() -> state.insertLinks(NORTH, links));

        List<String> read = new ArrayList<>();
        try (StateCursor<Link> cursor = state.links(NORTH, LinkType.LOCATION)) {
            while (cursor.advance()) {
                read.add(cursor.current().key().externalId());
                if (read.size() == 3_000) {
                    inTransaction(() -> state.updateLinks(
                            NORTH, List.of(TestLinks.next(links.get(10)), TestLinks.next(links.get(11_000)))));
                    inTransaction(() -> state.insertLinks(NORTH, List.of(TestLinks.location("r"))));
                }
            }
        }

        assertThat(read)
                .isEqualTo(links.stream().map(link -> link.key().externalId()).toList());
    }
}
