package io.cleverkit.testkit.assertj;

import static io.cleverkit.testkit.assertj.FakeCleverAssertions.assertThat;
import static io.cleverkit.testkit.assertj.RequestPattern.anyRequest;
import static io.cleverkit.testkit.assertj.RequestPattern.get;
import static io.cleverkit.testkit.assertj.RequestPattern.post;
import static io.cleverkit.testkit.assertj.RequestPattern.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The assertions")
class FakeCleverAssertTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private FakeClever clever;
    private FakeDistrict maple;
    private FakeDistrict oak;

    @BeforeEach
    void start() {
        clever = FakeClever.builder()
                .district("Maple", d -> d.addSchool("Maple Elementary"))
                .district("Oak", d -> d.addSchool("Oak High"))
                .start();
        maple = clever.district("Maple");
        oak = clever.district("Oak");
    }

    @AfterEach
    void stop() {
        clever.close();
    }

    private int send(String method, String pathAndQuery, String token) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create(clever.url() + pathAndQuery))
                                .header("Authorization", "Bearer " + token)
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private void read(String pathAndQuery) throws IOException, InterruptedException {
        send("GET", pathAndQuery, maple.token());
    }

    private static ThrowableAssertAlternative<AssertionError> fails(ThrowingCallable assertion) {
        return assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion);
    }

    @Test
    @DisplayName("count the requests of a path")
    void count() throws Exception {
        read("/v3.1/users");
        read("/v3.1/users?limit=5");
        read("/v3.1/schools");

        assertThat(clever)
                .received(get("/v3.1/users"))
                .received(2, get("/v3.1/users"))
                .received(3, anyRequest())
                .received(0, post("/v3.1/users"))
                .received(0, request("GET", "/v3.1/user"));
        fails(() -> assertThat(clever).received(1, get("/v3.1/users")))
                .withMessageContaining("to have received once")
                .withMessageContaining("GET /v3.1/users")
                .withMessageContaining("but it came 2 times");
        fails(() -> assertThat(clever).received(3, get("/v3.1/users")));
        fails(() -> assertThat(clever).received(get("/v3.1/sections"))).withMessageContaining("but it did not");
        fails(() -> assertThat(clever).received(post("/v3.1/users")));
    }

    @Test
    @DisplayName("list what did come, the marked ones being those that are meant")
    void list() throws Exception {
        read("/v3.1/schools?limit=5");
        read("/v3.1/user");

        fails(() -> assertThat(clever).as("the roster").received(2, get("/v3.1/schools")))
                .withMessageContaining("[the roster]")
                .withMessageContaining(clever.url().toString())
                .withMessageContaining("> 1. GET /v3.1/schools?limit=5 -> 200 [district=" + maple.id() + "]")
                .withMessageContaining("  2. GET /v3.1/user -> 404")
                .withMessageContaining("did you mean /v3.1/users?");
        clever.forgetRequests();
        fails(() -> assertThat(clever).received(anyRequest())).withMessageContaining("There were no requests.");
    }

    @Test
    @DisplayName("list the last fifty only")
    void listIsBounded() throws Exception {
        for (int i = 1; i <= 53; i++) {
            read("/v3.1/schools?limit=" + i);
        }

        fails(() -> assertThat(clever).received(get("/v3.1/users")))
                .withMessageContaining("(3 before these)")
                .withMessageContaining("limit=4 ")
                .withMessageContaining("limit=53 ")
                .withMessageNotContaining("limit=3 ");
    }

    @Test
    @DisplayName("tell what was never asked for")
    void never() throws Exception {
        read("/v3.1/users/58da8c5da7a7e5a647000094/sections");

        assertThat(clever)
                .neverReceived(get("/v3.1/users"))
                .neverReceived(get("/v3.1/users/{id}"))
                .neverReceived(post("/v3.1/users/{id}/sections"))
                .received(get("/v3.1/users/{id}/sections"));
        fails(() -> assertThat(clever).neverReceived(get("/v3.1/users/{id}/sections")))
                .withMessageContaining("never to have received")
                .withMessageContaining("> 1. GET /v3.1/users/58da8c5da7a7e5a647000094/sections");
    }

    @Test
    @DisplayName("look at query parameters, decoded, each of several values")
    void parameters() throws Exception {
        read("/v3.1/events?record_type=users&record_type=sections&school=a%40b");

        assertThat(clever)
                .received(get("/v3.1/events")
                        .withParameter("record_type", "users")
                        .withParameter("record_type", "sections")
                        .withParameter("school", "a@b")
                        .withParameter("school")
                        .withoutParameter("limit"))
                .neverReceived(anyRequest().withParameter("record_type", "user"))
                .neverReceived(anyRequest().withParameter("limit"))
                .neverReceived(anyRequest().withoutParameter("school"));
        fails(() -> assertThat(clever)
                        .received(
                                get("/v3.1/events").withParameter("limit", "5").withoutParameter("x")))
                .withMessageContaining("GET /v3.1/events with limit=5 without x");
    }

    @Test
    @DisplayName("tell districts apart, without their tokens")
    void districts() throws Exception {
        read("/v3.1/schools");
        send("GET", "/v3.1/schools", "wrong");

        assertThat(clever)
                .received(1, get("/v3.1/schools").of(maple))
                .neverReceived(get("/v3.1/schools").of(oak))
                .received(1, get("/v3.1/schools").answered(200))
                .received(1, get("/v3.1/schools").answered(401))
                .neverReceived(get("/v3.1/schools").of(maple).answered(401));
        fails(() -> assertThat(clever).received(anyRequest().of(oak).answered(200)))
                .withMessageContaining("any request of district " + oak.id() + " answered 200")
                .withMessageNotContaining(maple.token())
                .withMessageNotContaining(oak.token());
    }

    @Test
    @DisplayName("show no secret that came in a query, and do not pretend to compare it")
    void secrets() throws Exception {
        read("/oauth/authorize?client_id=x&state=hush");

        assertThat(clever)
                .received(get("/oauth/authorize").withParameter("state").withParameter("client_id", "x"));
        fails(() -> assertThat(clever).received(post("/oauth/tokens")))
                .withMessageContaining("state=***")
                .withMessageNotContaining("hush");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> get("/oauth/authorize").withParameter("state", "hush"))
                .withMessageContaining("secret")
                .withMessageNotContaining("hush");
    }

    @Test
    @DisplayName("follow an order, with others before, between and after")
    void order() throws Exception {
        for (String path : new String[] {"districts", "schools", "users", "schools", "terms"}) {
            read("/v3.1/" + path);
        }
        RequestPattern schools = get("/v3.1/schools");

        assertThat(clever)
                .receivedInOrder(schools, get("/v3.1/users"), schools)
                .receivedInOrder(get("/v3.1/districts"), get("/v3.1/terms"))
                .receivedInOrder(get("/v3.1/terms"));
        fails(() -> assertThat(clever).receivedInOrder(get("/v3.1/users"), get("/v3.1/districts")))
                .withMessageContaining("1. GET /v3.1/users")
                .withMessageContaining("2. GET /v3.1/districts")
                .withMessageContaining("but there is no GET /v3.1/districts after number 1 of these");
        fails(() -> assertThat(clever).receivedInOrder(schools, schools, schools));
        fails(() -> assertThat(clever).receivedInOrder(get("/v3.1/courses")))
                .withMessageContaining("but there is no GET /v3.1/courses.");
    }

    @Test
    @DisplayName("allow certain requests only")
    void only() throws Exception {
        assertThat(clever).receivedOnly(get("/v3.1/schools"));
        read("/v3.1/schools");
        read("/v3.1/users");

        assertThat(clever).receivedOnly(get("/v3.1/schools"), get("/v3.1/users"));
        fails(() -> assertThat(clever).receivedOnly(get("/v3.1/schools")))
                .withMessageContaining("> 2. GET /v3.1/users")
                .withMessageContaining("  1. GET /v3.1/schools");
    }

    @Test
    @DisplayName("find requests that Clever has no answer for, and say what was meant")
    void unplanned() throws Exception {
        read("/v3.1/users/58da8c5da7a7e5a647000094");
        assertThat(clever).hasNoUnplannedRequests();
        send("DELETE", "/v3.1/users", maple.token());
        read("/v3.1/students");

        fails(() -> assertThat(clever).hasNoUnplannedRequests())
                .withMessageContaining("(this path takes only GET)")
                .withMessageContaining("> 3. GET /v3.1/students -> 404")
                .withMessageContaining("did you mean /v3.1/users?role=student?");
    }

    @Test
    @DisplayName("find faults that hit nothing, and name them")
    void faults() throws Exception {
        assertThat(clever).hasNoPendingFaults();
        clever.faults().on("/users").times(2).answer(Fault.TRUNCATED);
        clever.faults().on("100%$").answer(Fault.RESET);
        read("/v3.1/users");

        fails(() -> assertThat(clever).hasNoPendingFaults())
                .withMessageContaining("TRUNCATED on /users, 1 to come")
                .withMessageContaining("RESET on 100%$, 1 to come");
        clever.faults().clear();
        assertThat(clever).hasNoPendingFaults();
    }

    @Test
    @DisplayName("go on with the requests themselves")
    void requests() throws Exception {
        read("/v3.1/users");

        assertThat(clever).requests().hasSize(1).allMatch(get("/v3.1/users"));
        fails(() -> assertThat(clever).requests().isEmpty()).withMessageContaining("requests of FakeClever");
    }

    @Test
    @DisplayName("refuse to judge what was not remembered")
    void journalOff() {
        try (FakeClever blind = FakeClever.builder().withoutJournal().start()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> assertThat(blind).neverReceived(anyRequest()))
                    .withMessageContaining("withoutJournal");
            assertThatIllegalStateException().isThrownBy(() -> assertThat(blind).hasNoUnplannedRequests());
            assertThat(blind).hasNoPendingFaults();
        }
    }

    @Test
    @DisplayName("refuse to judge by a journal that was too small, unless what it holds is enough")
    void journalTooSmall() throws Exception {
        clever.close();
        clever = FakeClever.builder()
                .journal(2)
                .district("Maple", d -> d.addSchool("A"))
                .start();
        maple = clever.district();
        for (String path : new String[] {"terms", "schools", "users"}) {
            read("/v3.1/" + path);
        }

        assertThat(clever.droppedRequests()).isEqualTo(1);
        assertThat(clever).received(get("/v3.1/users")).receivedInOrder(get("/v3.1/schools"), get("/v3.1/users"));
        for (ThrowingCallable unknowable : new ThrowingCallable[] {
            () -> assertThat(clever).received(get("/v3.1/terms")),
            () -> assertThat(clever).received(1, get("/v3.1/users")),
            () -> assertThat(clever).neverReceived(get("/v3.1/courses")),
            () -> assertThat(clever).receivedInOrder(get("/v3.1/terms"), get("/v3.1/users")),
            () -> assertThat(clever).receivedOnly(get("/v3.1/schools"), get("/v3.1/users")),
            () -> assertThat(clever).hasNoUnplannedRequests()
        }) {
            assertThatIllegalStateException().isThrownBy(unknowable).withMessageContaining("1 requests were dropped");
        }
        clever.forgetRequests();
        assertThat(clever).received(0, anyRequest());
    }

    @Test
    @DisplayName("refuse what makes no sense")
    void nonsense() {
        assertThatIllegalArgumentException().isThrownBy(() -> get("v3.1/users")).withMessageContaining("slash");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> get("/v3.1/users?limit=5"))
                .withMessageContaining("withParameter");
        assertThatIllegalArgumentException().isThrownBy(() -> assertThat(clever).received(-1, anyRequest()));
        assertThatIllegalArgumentException().isThrownBy(() -> assertThat(clever).receivedInOrder());
        assertThatIllegalArgumentException().isThrownBy(() -> assertThat(clever).receivedOnly());
        assertThatNullPointerException().isThrownBy(() -> get("/x").withParameter(null));
        fails(() -> FakeCleverAssertions.assertThat(null).received(anyRequest()));
    }
}
