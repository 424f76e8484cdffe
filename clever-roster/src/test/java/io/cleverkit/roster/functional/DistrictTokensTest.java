package io.cleverkit.roster.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.cleverkit.roster.functional.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.DistrictToken;
import io.cleverkit.roster.DistrictTokens;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictTokensTest {
    @RegisterExtension
    static final WireMockExtension server = Wire.server();

    private static final String ALL = "/oauth/tokens?owner_type=district";

    private final Wire wire = new Wire(server);

    private DistrictTokens tokens() {
        return wire.options().build().districtTokens(ApplicationCredentials.of("client", "secret"));
    }

    private static String grant(String id, String district, String created, String token) {
        return "{\"id\":\"" + id + "\",\"created\":\"" + created + "\",\"owner\":{\"type\":\"district\",\"id\":\""
                + district + "\"},\"access_token\":\"" + token + "\",\"scopes\":[\"read:students\"]}";
    }

    @Test
    @DisplayName("the list is read with the application's credentials and keeps Clever's order")
    void list() {
        wire.answers(
                ALL,
                json("{\"data\":[" + grant("g2", "d2", "2022-06-23T21:56:32.335Z", "t2") + ","
                        + grant("g1", "d1", "", "t1") + "],\"links\":[{\"rel\":\"self\",\"uri\":\"/x\"}]}"));

        DistrictToken first = tokens().list().get(0);

        assertThat(tokens().list()).extracting(DistrictToken::districtId).containsExactly("d2", "d1");
        assertThat(first.grantId()).isEqualTo("g2");
        assertThat(first.created()).contains(Instant.parse("2022-06-23T21:56:32.335Z"));
        assertThat(first.scopes()).containsExactly("read:students");
        assertThat(first.accessToken().reveal()).isEqualTo("t2");
        assertThat(first.toString()).contains("d2").doesNotContain("t2");
        server.verify(
                2, getRequestedFor(urlEqualTo(ALL)).withHeader("Authorization", equalTo("Basic Y2xpZW50OnNlY3JldA==")));
    }

    @Test
    @DisplayName("of several tokens of one district the newest is found, and none of another district")
    void find() {
        wire.answers(
                ALL + "&district=d1",
                json("{\"data\":[" + grant("g1", "d1", "2022-06-23T21:56:32.335Z", "old") + ","
                        + grant("g2", "d1", "2023-06-23T21:56:32.335Z", "new") + ","
                        + grant("g3", "d3", "2024-06-23T21:56:32.335Z", "other") + "]}"));
        wire.answers(ALL + "&district=d9", json("{\"data\":[],\"links\":[]}"));

        assertThat(tokens().find("d1").orElseThrow().accessToken().reveal()).isEqualTo("new");
        assertThat(tokens().read("d1").orElseThrow().reveal()).isEqualTo("new");
        assertThat(tokens().find("d9")).isEmpty();
    }

    @Test
    @DisplayName("a next page is followed should there ever be one, and never in a circle")
    void next() {
        wire.answers(
                ALL,
                json("{\"data\":[" + grant("g1", "d1", "", "t1") + "],\"links\":[{\"rel\":\"next\",\"uri\":\"" + ALL
                        + "&x=2\"}]}"));
        wire.answers(
                ALL + "&x=2",
                json("{\"data\":[" + grant("g2", "d2", "", "t2") + "]}"),
                json("{\"data\":[],\"links\":[{\"rel\":\"next\",\"uri\":\"" + ALL + "\"}]}"));

        assertThat(tokens().list()).hasSize(2);
        assertThatThrownBy(() -> tokens().list()).isInstanceOf(CleverResponseException.class);
    }

    @Test
    @DisplayName("a token of another owner than a district is left out, even where its id is missing")
    void otherOwner() {
        String ofSchool = grant("g1", "s1", "", "t1").replace("\"district\"", "\"school\"");
        String ofNobody = "{\"owner\":{\"type\":\"user\"}}";
        wire.answers(ALL, json("{\"data\":[" + ofSchool + "," + ofNobody + "," + grant("g2", "d2", "", "t2") + "]}"));

        assertThat(tokens().list()).extracting(DistrictToken::districtId).containsExactly("d2");
    }

    @ParameterizedTest
    @DisplayName("an entry that cannot be read fails the call: a district missing here would look disconnected")
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":null}",
                "{\"data\":[5]}",
                "{\"data\":[{}]}",
                "{\"data\":[{\"id\":\"g\",\"owner\":{\"type\":\"district\",\"id\":\"d\"}}]}",
                "{\"data\":[{\"id\":\"g\",\"owner\":{\"type\":\"district\"},\"access_token\":\"t\"}]}"
            })
    void unreadable(String body) {
        wire.answers(ALL, json(body));

        assertThatThrownBy(() -> tokens().list()).isInstanceOf(CleverResponseException.class);
    }

    @Test
    @DisplayName("a token that no header can carry fails without being repeated in the message")
    void impossibleToken() {
        wire.answers(ALL, json("{\"data\":[" + grant("g1", "d1", "", "se cret") + "]}"));

        assertThatThrownBy(() -> tokens().list())
                .isInstanceOf(CleverResponseException.class)
                .hasMessageNotContaining("cret");
    }
}
