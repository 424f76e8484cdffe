package io.cleverkit.roster.functional;

import static io.cleverkit.roster.functional.Wire.json;
import static io.cleverkit.roster.functional.Wire.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.Listing;
import io.cleverkit.roster.ListingCertificate;
import io.cleverkit.roster.Page;
import io.cleverkit.roster.ReadIncompleteException;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.UserRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    @RegisterExtension
    static final WireMockExtension server = Wire.server();

    private static final String FIRST = "/v3.1/courses?limit=2";
    private static final String AFTER_B = "/v3.1/courses?limit=2&starting_after=b";
    private static final String AFTER_D = "/v3.1/courses?limit=2&starting_after=d";

    private final Wire wire = new Wire(server);
    private final List<String> ids = new ArrayList<>();

    private Listing<Course> courses() {
        return wire.district().courses().pageSize(2);
    }

    private ListingCertificate readAll() {
        try (RecordCursor<Course> cursor = courses().open()) {
            while (cursor.advance()) {
                ids.add(cursor.current().id());
            }
            return cursor.certificate();
        }
    }

    @Test
    @DisplayName("every next link is followed and the last page ends a complete listing")
    void followsNext() {
        wire.answers(FIRST, json(page(AFTER_B, "a", "b")));
        wire.answers(AFTER_B, json(page(AFTER_D, "c", "d")));
        wire.answers(AFTER_D, json(page(null, "e")));

        ListingCertificate certificate = readAll();

        assertThat(ids).containsExactly("a", "b", "c", "d", "e");
        assertThat(certificate.complete()).isTrue();
        assertThat(certificate.pages()).isEqualTo(3);
        assertThat(certificate.records()).isEqualTo(5);
        assertThat(certificate.firstId()).contains("a");
        assertThat(certificate.lastId()).contains("e");
    }

    @Test
    @DisplayName("a full page followed by an empty one is a normal end")
    void fullThenEmpty() {
        wire.answers(FIRST, json(page(AFTER_B, "a", "b")));
        wire.answers(AFTER_B, json(page(null)));

        assertThat(readAll().complete()).isTrue();
        assertThat(ids).containsExactly("a", "b");
    }

    @Test
    @DisplayName("a full page without a next link is looked behind once, so that a lost link loses no records")
    void lostNextLink() {
        wire.answers(FIRST, json(page(null, "a", "b")));
        wire.answers(AFTER_B, json(page(null, "c")));

        assertThat(readAll().complete()).isTrue();
        assertThat(ids).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("an empty listing is complete")
    void empty() {
        wire.answers(FIRST, json(page(null)));

        ListingCertificate certificate = readAll();

        assertThat(certificate.complete()).isTrue();
        assertThat(certificate.records()).isZero();
        assertThat(certificate.firstId()).isEmpty();
    }

    @Test
    @DisplayName("links may stand before data")
    void linksFirst() {
        wire.answers(
                FIRST,
                json("{\"links\":[{\"rel\":\"next\",\"uri\":\"" + AFTER_B
                        + "\"}],\"data\":[{\"uri\":\"/x\",\"data\":{\"id\":\"a\"}}]}"));
        wire.answers(AFTER_B, json(page(null, "c")));

        assertThat(readAll().complete()).isTrue();
        assertThat(ids).containsExactly("a", "c");
    }

    @Test
    @DisplayName("a page without links ends the listing but does not prove its end")
    void noLinks() {
        wire.answers(FIRST, json("{\"data\":[{\"data\":{\"id\":\"a\"}}]}"));

        assertThat(readAll().complete()).isFalse();
        assertThat(ids).containsExactly("a");
    }

    @Test
    @DisplayName("elements without an id are counted, skipped, and make the listing incomplete")
    void unidentified() {
        wire.answers(FIRST, json(page(AFTER_B, null, "b")));
        wire.answers(AFTER_B, json("{\"data\":[5,{\"data\":{\"id\":7}},{\"data\":[]},{}],\"links\":[]}"));

        ListingCertificate certificate = readAll();

        assertThat(ids).containsExactly("b");
        assertThat(certificate.unidentified()).isEqualTo(5);
        assertThat(certificate.complete()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("an answer of another shape fails and is never an empty listing")
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"data\":null,\"links\":[]}",
                "{\"data\":{},\"links\":[]}",
                "{\"resources\":[]}",
                "5"
            })
    void wrongShape(String body) {
        wire.answers(FIRST, json(body));

        CleverResponseException failure = catchThrowableOfType(CleverResponseException.class, this::readAll);

        assertThat(failure.reason()).isEqualTo(CleverResponseException.Reason.SHAPE);
    }

    @Test
    @DisplayName("ids that do not ascend within a page fail the reading")
    void unsortedWithinPage() {
        wire.answers(FIRST, json(page(null, "b", "a")));

        assertFails(ReadIncompleteException.Cause.IDS_NOT_ASCENDING);
        assertThat(ids).containsExactly("b");
    }

    @Test
    @DisplayName("the same id twice fails the reading")
    void twice() {
        wire.answers(FIRST, json(page(null, "b", "b")));

        assertFails(ReadIncompleteException.Cause.IDS_NOT_ASCENDING);
    }

    @Test
    @DisplayName("ids that do not ascend from page to page fail the reading")
    void unsortedAcrossPages() {
        wire.answers(FIRST, json(page(AFTER_B, "a", "c")));
        wire.answers(AFTER_B, json(page(null, "b")));

        assertFails(ReadIncompleteException.Cause.IDS_NOT_ASCENDING);
    }

    @Test
    @DisplayName("a page that comes again fails the reading")
    void repeatedPage() {
        wire.answers(FIRST, json(page(AFTER_B, "a", "b")));
        wire.answers(AFTER_B, json(page(AFTER_D, "a", "b")));

        ReadIncompleteException failure = assertFails(ReadIncompleteException.Cause.PAGE_REPEATED);
        assertThat(failure.certificate().records()).isEqualTo(2);
        assertThat(failure.certificate().complete()).isFalse();
        assertThat(failure).hasMessageContaining("pages=1").hasMessageContaining(Wire.DISTRICT);
    }

    @Test
    @DisplayName("a next link that leads back fails the reading instead of going round")
    void loop() {
        wire.answers(FIRST, json(page(AFTER_B, "a", "b")));
        wire.answers(AFTER_B, json(page(AFTER_D, "c", "d")));
        wire.answers(AFTER_D, json(page(AFTER_B, "e", "f")));

        assertFails(ReadIncompleteException.Cause.PAGE_REPEATED);
        assertThat(ids).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    @DisplayName("an empty page whose next link is itself fails the reading")
    void emptyLoop() {
        wire.answers(FIRST, json(page(FIRST)));

        assertFails(ReadIncompleteException.Cause.PAGE_REPEATED);
    }

    @Test
    @DisplayName("a next link to another host is not followed")
    void foreignNext() {
        for (String foreign : List.of("https://elsewhere.example/v3.1/courses", "//elsewhere.example/v3.1/courses")) {
            wire.answers(FIRST, json(page(foreign, "a")));

            assertThatThrownBy(this::readAll).isInstanceOf(CleverResponseException.class);
        }
    }

    @Test
    @DisplayName("the certificate is refused before the end, and a failed cursor stays failed")
    void certificateBeforeEnd() {
        wire.answers(FIRST, json(page(null, "b", "a")));

        try (RecordCursor<Course> cursor = courses().open()) {
            assertThatThrownBy(cursor::current).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(cursor::certificate).isInstanceOf(IllegalStateException.class);
            cursor.advance();
            assertThatThrownBy(cursor::advance).isInstanceOf(ReadIncompleteException.class);
            assertThatThrownBy(cursor::advance).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(cursor::certificate).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @DisplayName("after the end the cursor stays at the end")
    void staysAtEnd() {
        wire.answers(FIRST, json(page(null, "a")));

        try (RecordCursor<Course> cursor = courses().open()) {
            assertThat(cursor.advance()).isTrue();
            assertThat(cursor.advance()).isFalse();
            assertThat(cursor.advance()).isFalse();
            assertThat(cursor.certificate().complete()).isTrue();
        }
    }

    @Test
    @DisplayName("a stream asks for nothing before its first record and for no page it does not need")
    void lazyStream() {
        wire.answers(FIRST, json(page(AFTER_B, "a", "b")));

        try (Stream<Course> stream = courses().stream()) {
            assertThat(wire.requests(FIRST)).isZero();
            assertThat(stream.map(Course::id).findFirst()).contains("a");
        }

        assertThat(wire.requests(FIRST)).isEqualTo(1);
        assertThat(wire.requests(AFTER_B)).isZero();
    }

    @Test
    @DisplayName("a stream's failure reaches the caller and never looks like the end")
    void streamFails() {
        wire.answers(FIRST, json(page(AFTER_B, "a", "b")));
        wire.answers(AFTER_B, json(page(null, "a")));

        assertThatThrownBy(() -> courses().stream().toList()).isInstanceOf(ReadIncompleteException.class);
    }

    @Test
    @DisplayName("one page comes whole and says where the next begins")
    void onePage() {
        wire.answers(FIRST, json(page(AFTER_B, "a", "b")));
        wire.answers(AFTER_B, json(page(null, "c")));

        Page<Course> first = courses().page();
        Page<Course> second =
                courses().startingAfter(first.next().orElseThrow()).page();

        assertThat(first.records()).extracting(Course::id).containsExactly("a", "b");
        assertThat(second.records()).extracting(Course::id).containsExactly("c");
        assertThat(second.next()).isEmpty();
    }

    @Test
    @DisplayName("a listing that began in the middle is not complete")
    void notFromBeginning() {
        wire.answers(AFTER_B, json(page(null, "c")));

        try (RecordCursor<Course> cursor = courses().startingAfter("b").open()) {
            while (cursor.advance()) {}
            assertThat(cursor.certificate().endStated()).isTrue();
            assertThat(cursor.certificate().complete()).isFalse();
        }
    }

    @Test
    @DisplayName("people are narrowed to a role, whatever the order of the options")
    void role() {
        String url = "/v3.1/users?limit=50&role=district_admin&starting_after=a";
        wire.answers(url, json(page(null, "b")));

        assertThat(wire.district()
                        .users()
                        .pageSize(50)
                        .startingAfter("a")
                        .role(UserRole.DISTRICT_ADMIN)
                        .page()
                        .records())
                .hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("a page size that Clever would refuse is refused at once")
    @ValueSource(ints = {-1, 0, 10_001})
    void pageSize(int size) {
        assertThatThrownBy(() -> courses().pageSize(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("records");
    }

    private ReadIncompleteException assertFails(ReadIncompleteException.Cause cause) {
        ReadIncompleteException failure = catchThrowableOfType(ReadIncompleteException.class, this::readAll);
        assertThat(failure.reason()).isEqualTo(cause);
        return failure;
    }
}
