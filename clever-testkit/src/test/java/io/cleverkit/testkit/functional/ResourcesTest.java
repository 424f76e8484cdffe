package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeResource;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Resources")
class ResourcesTest {
    @RegisterExtension
    final FakeCleverExtension clever =
            FakeCleverExtension.with(c -> c.district(GeneratedDistrict.ofSeed(7).students(60)));

    private FakeDistrict district;
    private Browser browser;
    private FakeResource atlas;
    private FakeSection section;
    private FakeUser teacher;

    @BeforeEach
    void open(FakeClever fake) {
        browser = new Browser(fake);
        district = fake.district();
        section = district.sections().get(0);
        teacher = district.teachers().get(0);
        atlas = district.addResource("Atlas")
                .assignTo(section)
                .assignTo(district.courses().get(1))
                .assignTo(teacher)
                .assignTo(district.students().get(0));
        district.addResource("Dictionary");
    }

    @Test
    @DisplayName("answer as recorded, whatever there is, unless the specification is asked for")
    void asRecorded() {
        for (String path : List.of("/resources", "/sections/" + section.id() + "/resources", "/resources?limit=1")) {
            Browser.Reply reply = browser.get("/v3.1" + path);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("{\"resources\":[]}");
            assertThat(reply.header("clever-request-id")).isNotEmpty();
        }
    }

    @Test
    @DisplayName("are listed, paged, found and related both ways, as specified")
    void asSpecified() {
        district.servesResourcesAsSpecified(true);

        assertThat(ids("/resources")).hasSize(2).first().isEqualTo(atlas.id());
        JsonNode page = browser.get("/v3.1/resources?limit=1").json();
        assertThat(DataApiTest.link(page, "next")).isEqualTo("/v3.1/resources?limit=1&starting_after=" + atlas.id());
        JsonNode one = browser.get("/v3.1/resources/" + atlas.id()).json();
        assertThat(one.at("/data/title").asText()).isEqualTo("Atlas");
        assertThat(ids("/resources/" + atlas.id() + "/sections")).containsExactly(section.id());
        assertThat(ids("/resources/" + atlas.id() + "/courses"))
                .containsExactly(district.courses().get(1).id());
        assertThat(ids("/resources/" + atlas.id() + "/users"))
                .containsExactly(teacher.id(), district.students().get(0).id());
        assertThat(ids("/resources/" + atlas.id() + "/users?role=teacher")).containsExactly(teacher.id());
        assertThat(ids("/sections/" + section.id() + "/resources")).containsExactly(atlas.id());
        assertThat(ids("/users/" + teacher.id() + "/resources")).containsExactly(atlas.id());
        assertThat(ids("/courses/" + district.courses().get(1).id() + "/resources"))
                .containsExactly(atlas.id());

        atlas.takeFrom(section).takeFrom(section);

        assertThat(ids("/sections/" + section.id() + "/resources")).isEmpty();
        assertThat(ids("/resources/" + atlas.id() + "/sections")).isEmpty();
        atlas.remove();
        assertThat(ids("/users/" + teacher.id() + "/resources")).isEmpty();
        assertThat(district.events()).last().extracting(event -> event.type()).isEqualTo("resources.deleted");
    }

    private List<String> ids(String path) {
        Browser.Reply reply = browser.get("/v3.1" + path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        return DataApiTest.idsOf(reply.json());
    }
}
