package io.cleverkit.foreign.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clever.data.ApiClient;
import clever.data.ApiException;
import clever.data.api.SectionsApi;
import clever.data.api.UsersApi;
import clever.data.model.SectionResponse;
import clever.data.model.UserResponse;
import clever.data.model.UsersResponse;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A client generated from Clever's own specification reads the fake as it would read Clever. */
class GeneratedDataClientTest {
    private static FakeClever fake;
    private static FakeDistrict district;
    private static ApiClient client;

    @BeforeAll
    static void start() {
        fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(17).schools(3).students(300))
                .start();
        district = fake.district();
        client = new ApiClient();
        client.updateBaseUri(fake.url() + "/v3.1");
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + district.token()));
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    @DisplayName("all users are read page by page, with their roles")
    void usersPageByPage() throws ApiException {
        UsersApi users = new UsersApi(client);
        List<UserResponse> read = new ArrayList<>();
        UsersResponse page = users.getUsers(50, null, null, null, null);
        while (!page.getData().isEmpty()) {
            read.addAll(page.getData());
            String last = read.get(read.size() - 1).getData().getId();
            page = users.getUsers(50, null, last, null, null);
        }

        assertThat(read)
                .extracting(user -> user.getData().getId())
                .containsExactlyElementsOf(
                        district.users().stream().map(FakeUser::id).toList());
        assertThat(read)
                .filteredOn(user -> user.getData().getRoles().getStudent() != null)
                .hasSize(300);
    }

    @Test
    @DisplayName("a section is read with its people")
    void sections() throws ApiException {
        SectionsApi sections = new SectionsApi(client);
        FakeSection expected = district.sections().get(0);

        SectionResponse section = sections.getSection(expected.id());

        assertThat(section.getData().getName()).isEqualTo(expected.name());
        assertThat(section.getData().getStudents()).isEqualTo(expected.studentIds());
        assertThat(section.getData().getTeachers()).isEqualTo(expected.teacherIds());
        assertThat(sections.getUsersForSection(expected.id(), "teacher", null, null, null)
                        .getData())
                .extracting(user -> user.getData().getId())
                .containsExactlyInAnyOrderElementsOf(expected.teacherIds());
    }

    @Test
    @DisplayName("what does not exist, and who is not let in, are told as the specification says")
    void refusals() {
        UsersApi users = new UsersApi(client);
        assertThatThrownBy(() -> users.getUser("000000000000000000000000"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(404));

        ApiClient stranger = new ApiClient();
        stranger.updateBaseUri(fake.url() + "/v3.1");
        stranger.setRequestInterceptor(request -> request.header("Authorization", "Bearer nobody"));
        assertThatThrownBy(() -> new UsersApi(stranger).getUsers(null, null, null, null, null))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(401));
        assertThatThrownBy(() -> users.getUsers(10_001, null, null, null, null))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(413));
    }
}
