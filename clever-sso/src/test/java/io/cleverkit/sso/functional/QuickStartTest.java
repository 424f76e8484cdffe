package io.cleverkit.sso.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeLogin;
import io.cleverkit.testkit.FakeUser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The quick start of the README")
class QuickStartTest {
    @Test
    @DisplayName("is the code that is compiled and run here")
    void sameAsReadme() throws Exception {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains("```java\n" + region().stripTrailing().stripIndent() + "\n```");
    }

    @Test
    @DisplayName("has under 40 lines of code, and the README says how many")
    void underFortyLines() throws Exception {
        long lines = region().lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("/**"))
                .count();

        assertThat(lines).isLessThan(40);
        assertThat(Files.readString(Path.of("README.md"))).contains("These " + lines + " lines");
    }

    private static String region() throws IOException {
        String source = Files.readString(Path.of("src/test/java/io/cleverkit/sso/functional/QuickStart.java"));
        return source.substring(
                source.indexOf("    // region quick-start\n") + "    // region quick-start\n".length(),
                source.indexOf("    // endregion"));
    }

    @Test
    @DisplayName("logs a student in, from the button and from the portal")
    void runs() {
        try (FakeClever clever = FakeClever.start()) {
            FakeUser student = clever.district().students().get(0);
            FakeLogin atClever = clever.login().as(student);
            QuickStart host = host(clever, student);
            PlainWeb web = new PlainWeb();

            web.parameter = "/books/7";
            host.begin(web);
            web.arrives(atClever.authorize(URI.create(web.location)), host::callback);
            assertThat(web.location).isEqualTo("/books/7");
            assertThat(web.session).isEqualTo("account of " + student.id());

            web.session = null;
            web.arrives(atClever.portal(), host::callback);
            web.arrives(atClever.authorize(URI.create(web.location)), host::callback);
            assertThat(web.location).isEqualTo("/");
            assertThat(web.session).isEqualTo("account of " + student.id());
        }
    }

    @Test
    @DisplayName("leaves nobody logged in when somebody without an account comes to the browser")
    void noAccount() {
        try (FakeClever clever = FakeClever.start()) {
            FakeUser student = clever.district().students().get(0);
            FakeUser stranger = clever.district().students().get(1);
            QuickStart host = host(clever, student);
            PlainWeb web = new PlainWeb();
            web.session = "account of " + student.id();

            host.begin(web);
            web.arrives(clever.login().as(stranger).authorize(URI.create(web.location)), host::callback);

            assertThat(web.session).isNull();
            assertThat(web.page)
                    .isEqualTo(RefusalReason.of(RefusalCode.ACCOUNT_UNKNOWN).forPerson());
        }
    }

    /** A host where one person has an account. */
    private static QuickStart host(FakeClever clever, FakeUser person) {
        HostAccount account = HostAccount.builder()
                .accountId("account of " + person.id())
                .role("STUDENT")
                .active(true)
                .build();
        return new QuickStart(
                login -> login.authUrl(clever.url()).apiUrl(clever.url()),
                ApplicationCredentials.of(clever.clientId(), clever.clientSecret()),
                URI.create(clever.redirectUris().get(0)),
                clever.district().id()::equals,
                (district, id) -> id.equals(person.id()) ? List.of(account) : List.of());
    }

    private static final class PlainWeb implements QuickStart.Web {
        private Map<String, List<String>> query = Map.of();
        private String parameter;
        private String cookie;
        private String location;
        private String session;
        private String page;

        void arrives(URI uri, Consumer<QuickStart.Web> handler) {
            query = Visitor.query(uri);
            handler.accept(this);
        }

        @Override
        public Map<String, List<String>> query() {
            return query;
        }

        @Override
        public String parameter(String name) {
            return parameter;
        }

        @Override
        public String cookie(String name) {
            return cookie;
        }

        @Override
        public void addHeader(String name, String value) {
            cookie = value.substring(value.indexOf('=') + 1, value.indexOf(';'));
        }

        @Override
        public void redirect(String target) {
            location = target;
        }

        @Override
        public void page(int status, String text) {
            page = text;
        }

        @Override
        public boolean hasSession() {
            return session != null;
        }

        @Override
        public void newSession(String accountId, String target) {
            session = accountId;
            location = target;
        }

        @Override
        public void noAccount(String text) {
            session = null;
            page = text;
        }

        @Override
        public void chooseOne(List<HostAccount> accounts, String target) {
            page = "choose one of " + accounts.size();
        }
    }
}
