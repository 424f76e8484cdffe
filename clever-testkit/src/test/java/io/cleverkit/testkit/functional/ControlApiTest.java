package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.Disaster;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The control API")
class ControlApiTest {
    @RegisterExtension
    final FakeCleverExtension clever =
            FakeCleverExtension.with(c -> c.district(GeneratedDistrict.ofSeed(7).students(30)));

    private FakeClever fake;
    private FakeDistrict district;
    private Browser browser;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        district = running.district();
        browser = new Browser(running);
    }

    @Test
    @DisplayName("shows the state with districts, tokens and counts")
    void showsState() {
        JsonNode state = browser.open("/__fake/state").json();

        JsonNode first = state.path("districts").path(0);
        assertThat(first.path("id").asText()).isEqualTo(district.id());
        assertThat(first.path("token").asText()).isEqualTo(district.token());
        assertThat(first.path("records").path("users").asLong()).isEqualTo(district.count("users"));
        assertThat(first.path("roles").path("student").asInt()).isEqualTo(30);
    }

    @Test
    @DisplayName("puts a new record and replaces it")
    void putsRecords() {
        String path = "/districts/" + district.id() + "/users/aaaaaaaaaaaaaaaaaaaaaaaa";

        Browser.Reply made = browser.control(
                "PUT", path, "{\"name\":{\"first\":\"Neu\"},\"roles\":{\"student\":{\"schools\":[]}},\"odd\":1}");
        Browser.Reply replaced = browser.control("PUT", path, "{\"name\":{\"first\":\"Alt\"},\"roles\":{}}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("district").asText()).isEqualTo(district.id());
        assertThat(made.json().path("odd").asInt()).isEqualTo(1);
        assertThat(replaced.status()).isEqualTo(200);
        JsonNode served =
                browser.get("/v3.1/users/aaaaaaaaaaaaaaaaaaaaaaaa").json().path("data");
        assertThat(served.at("/name/first").asText()).isEqualTo("Alt");
        assertThat(served.has("odd")).isFalse();
        assertThat(served.path("created").asText()).matches(".*T.*\\.[0-9]{3}Z");
    }

    @Test
    @DisplayName("deletes a record, leaving its id behind unless told to cascade")
    void deletesRecords() {
        var section = district.sections().get(0);
        String first = section.studentIds().get(0);
        String second = section.studentIds().get(1);
        String users = "/districts/" + district.id() + "/users/";

        assertThat(browser.control("DELETE", users + first, "").status()).isEqualTo(200);
        assertThat(section.studentIds()).contains(first);
        assertThat(browser.control("DELETE", users + second + "?cascade=true", "")
                        .status())
                .isEqualTo(200);

        assertThat(section.studentIds()).doesNotContain(second);
        assertThat(browser.control("DELETE", users + second, "").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("patches the connection")
    void patchesTheConnection() {
        Browser.Reply reply = browser.control(
                "PATCH",
                "/districts/" + district.id(),
                "{\"state\":\"paused\",\"pause_start\":\"2026-06-01T00:00:00.000Z\",\"last_sync\":null}");
        JsonNode own = browser.get("/v3.1/districts/" + district.id()).json().path("data");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(own.path("state").asText()).isEqualTo("paused");
        assertThat(own.path("pause_start").asText()).isEqualTo("2026-06-01T00:00:00.000Z");
        assertThat(own.has("last_sync")).isFalse();
        browser.control("PATCH", "/districts/" + district.id(), "{\"connected\":false}");
        assertThat(district.isConnected()).isFalse();
        browser.control("PATCH", "/districts/" + district.id(), "{\"connected\":true}");
        assertThat(district.isConnected()).isTrue();
    }

    @Test
    @DisplayName("rotates the token, moves the clock, puts faults on and takes them off")
    void drivesTheRest() {
        String old = district.token();
        Instant before = fake.clock().now();

        String token = browser.control("POST", "/districts/" + district.id() + "/rotate-token", "")
                .json()
                .path("token")
                .asText();
        browser.control("POST", "/clock", "{\"advance\":\"P31D\"}");
        browser.control("POST", "/faults", "{\"path\":\"schools\",\"fault\":\"SERVER_ERROR\",\"times\":2}");

        assertThat(token).isEqualTo(district.token()).isNotEqualTo(old);
        assertThat(fake.clock().now()).isAfterOrEqualTo(before.plus(Duration.ofDays(31)));
        assertThat(browser.get("/v3.1/schools").status()).isEqualTo(500);
        browser.control("DELETE", "/faults", "");
        assertThat(browser.get("/v3.1/schools").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("tells the requests so far, without secrets and without its own")
    void tellsRequests() {
        browser.get("/v3.1/schools?limit=2");
        browser.open("/oauth/authorize?client_id=x&state=SECRET&code=SECRET&%73tate=SECRET&c%6Fde=SECRET");

        Browser.Reply reply = browser.open("/__fake/requests");

        assertThat(reply.json().size()).isEqualTo(2);
        assertThat(reply.json().path(0).path("path").asText()).isEqualTo("/v3.1/schools");
        assertThat(reply.json().path(0).path("query").asText()).isEqualTo("limit=2");
        assertThat(reply.json().path(0).path("status").asInt()).isEqualTo(200);
        assertThat(reply.json().path(0).path("district").asText()).isEqualTo(district.id());
        assertThat(reply.text()).doesNotContain("SECRET").doesNotContain(district.token());
        assertThat(fake.requests()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/faults|{\"path\":\"x\",\"fault\":\"NOPE\"}|400",
                "POST|/faults|{\"path\":\"(\",\"fault\":\"RESET\"}|400",
                "POST|/faults|{\"path\":\"x\",\"fault\":\"RESET\",\"times\":\"2\"}|400",
                "POST|/faults|{\"path\":\"x\",\"fault\":\"RESET\",\"time\":2}|400",
                "POST|/faults|{\"path\":\"x\",\"fault\":\"RESET\"} {}|400",
                "POST|/faults|[]|400",
                "POST|/faults|''|400",
                "POST|/clock|{\"advance\":\"soon\"}|400",
                "POST|/clock|{\"advance\":\"-P1D\"}|400",
                "POST|/clock|{\"advance\":31}|400",
                "GET|/nonsense|''|404",
                "PUT|/state|''|405",
                "PATCH|/districts/none|{}|404",
                "PATCH|/districts/ID|{\"state\":\"asleep\"}|400",
                "PATCH|/districts/ID|{\"connected\":\"yes\"}|400",
                "PATCH|/districts/ID|{\"last_sync\":\"yesterday\"}|400",
                "PATCH|/districts/ID|{\"name\":\"x\"}|400",
                "PUT|/districts/ID/pupils/1|{}|400",
                "PUT|/districts/ID/users/1|{\"id\":\"2\",\"roles\":{}}|400",
                "PUT|/districts/ID/users/1|{\"district\":\"2\",\"roles\":{}}|400",
                "PUT|/districts/ID/users/1|{}|400",
                "PUT|/districts/ID/terms/1|{\"a\":1,\"a\":2}|400",
                "DELETE|/districts/ID/users/1?cascade=maybe|''|400",
                "GET|/districts/ID/rotate-token|''|405",
                "POST|/districts/ID/users/1|{}|405"
            })
    void refusesBadInput(String method, String path, String body, int status) {
        Browser.Reply reply = browser.control(method, path.replace("ID", district.id()), body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("message").asText()).isNotEmpty();
    }

    @Test
    @DisplayName("names the faults it knows when it refuses one")
    void namesTheFaults() {
        assertThat(browser.control("POST", "/faults", "{\"path\":\"x\",\"fault\":\"NOPE\"}")
                        .json()
                        .path("message")
                        .asText())
                .contains("RATE_LIMITED", "TRUNCATED", "VANISHING_RECORD");
    }

    @Test
    @DisplayName("lets disasters strike a district")
    void disasters() {
        FakeDistrict struck = fake.district();
        String path = "/districts/" + struck.id() + "/disasters";

        Browser.Reply done = browser.control("POST", path, "{\"disaster\":\"STUDENTS_DELETED\"}");

        assertThat(done.json().path("roles").path("student").asInt()).isZero();
        assertThat(struck.students()).isEmpty();
        assertThat(browser.control("POST", path, "{\"disaster\":\"TOKEN_OF_ANOTHER_DISTRICT\"}")
                        .status())
                .isEqualTo(409);
        Browser.Reply unknown = browser.control("POST", path, "{\"disaster\":\"FLOOD\"}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text())
                .contains(Stream.of(Disaster.values()).map(Enum::name).toList());
        assertThat(browser.control("GET", path, "").status()).isEqualTo(405);
    }

    @Test
    @DisplayName("a fault can be one district's alone")
    void faultOfADistrict() {
        FakeDistrict other = fake.addDistrict("Other", d -> d.addSchool("Elsewhere"));
        FakeDistrict hit = fake.districts().get(0);
        browser.control(
                "POST",
                "/faults",
                "{\"path\":\"\",\"fault\":\"UNAUTHORIZED\",\"times\":9,\"district\":\"" + hit.id() + "\"}");

        assertThat(browser.getAs(other.token(), "/v3.1/schools").status()).isEqualTo(200);
        assertThat(browser.getAs(hit.token(), "/v3.1/schools").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("a hold keeps changes back until it is released")
    void holds() {
        FakeDistrict held = fake.district();
        String path = "/districts/" + held.id();
        String user = held.students().get(0).id();
        assertThat(browser.control("PATCH", path, "{\"held\":true}")
                        .json()
                        .path("held")
                        .asBoolean())
                .isTrue();
        browser.control("DELETE", path + "/users/" + user, "");
        assertThat(browser.get("/v3.1/users/" + user).status()).isEqualTo(200);

        browser.control("PATCH", path, "{\"held\":false}");

        assertThat(browser.get("/v3.1/users/" + user).status()).isEqualTo(404);
        assertThat(browser.control("PATCH", path, "{\"held\":\"yes\"}").status())
                .isEqualTo(400);
    }
}
