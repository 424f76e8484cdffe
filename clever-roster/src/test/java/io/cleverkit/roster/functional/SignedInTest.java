package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.SignedInUserClient;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.TokenInfo;
import io.cleverkit.roster.model.User;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the token of a person reaches, against the fake. */
class SignedInTest {
    private FakeClever fake;
    private FakeSection section;
    private FakeUser teacher;
    private FakeUser student;

    @BeforeEach
    void start() {
        fake = FakeClever.builder().district("Elm", this::describe).start();
    }

    private void describe(FakeDistrict elm) {
        FakeSchool school = elm.addSchool("Elm Primary");
        teacher = elm.addTeacher("Tia", "Oak", school);
        student = elm.addStudent("Stu", "Ash", school);
        section = elm.addSection("Algebra", school, teacher).enrol(student);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private SignedInUserClient signedIn() throws IOException, InterruptedException {
        URI back = fake.login().as(teacher).portal();
        String code = back.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
        String redirect = URLEncoder.encode(fake.redirectUris().get(0), StandardCharsets.UTF_8);
        String pair = fake.clientId() + ":" + fake.clientSecret();
        HttpRequest request = HttpRequest.newBuilder(fake.url().resolve("/oauth/tokens"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=authorization_code&code=" + code + "&redirect_uri=" + redirect))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        String token = answer.replaceFirst(".*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        return Fakes.clever(fake).signedIn(AccessToken.of(token));
    }

    @Test
    @DisplayName("the person, the district and what the token is good for are read, and nothing else")
    void own() throws Exception {
        SignedInUserClient person = signedIn();

        Me me = person.me();
        TokenInfo token = person.tokenInfo();

        assertThat(me.id()).isEqualTo(teacher.id());
        assertThat(me.type()).contains("user");
        assertThat(me.authorizedBy()).contains("district");
        assertThat(person.user(me.id()).name().flatMap(name -> name.last())).contains("Oak");
        assertThat(person.district(me.district().orElseThrow()).name()).contains("Elm");
        assertThat(token.clientId()).contains(fake.clientId());
        assertThat(token.scopes().orElseThrow()).contains("read:user_id");
        assertThat(token.unknown()).isEmpty();
        assertThatThrownBy(() -> person.sectionsOfTeacher(me.id())).isInstanceOf(CleverResponseException.class);
    }

    @Test
    @DisplayName("a teacher from the Library reads the sections taught and their students, without paging")
    void library() throws Exception {
        fake.installFromLibrary(teacher);
        fake.district().disconnects();
        SignedInUserClient person = signedIn();
        fake.forgetRequests();

        assertThat(person.sectionsOfTeacher(teacher.id()))
                .singleElement()
                .satisfies(only -> assertThat(only.id()).isEqualTo(section.id()));
        assertThat(person.studentsOfTeacher(teacher.id())).extracting(User::id).containsExactly(student.id());
        assertThat(person.usersOfSection(section.id())).extracting(User::id).contains(student.id());
        assertThat(person.section(section.id()).name()).isPresent();

        assertThat(fake.requests())
                .allSatisfy(request -> assertThat(request.query()).isEmpty());
    }
}
