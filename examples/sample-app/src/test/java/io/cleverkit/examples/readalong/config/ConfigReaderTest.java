package io.cleverkit.examples.readalong.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    private static final Map<String, String> CLEVER = Map.of(
            "CLEVER_API_URL", "https://api.clever.example",
            "CLEVER_AUTH_URL", "https://clever.example",
            "CLEVER_CLIENT_ID", "id",
            "CLEVER_CLIENT_SECRET", "secret");

    @Test
    void nothingSetMeansTheFakeAndADatabaseInAFile() {
        ReadalongConfig config = ConfigReader.read(Variables.of(Map.of()));

        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.bindAddress().isLoopbackAddress()).isTrue();
        assertThat(config.clever()).isEmpty();
        assertThat(config.database().url()).isEqualTo("jdbc:h2:file:./data/readalong;WRITE_DELAY=0");
        assertThat(config.discoverEvery()).contains(Duration.ofMinutes(5));
        assertThat(config.nightly().orElseThrow().at()).isEqualTo(LocalTime.of(4, 0));
        assertThat(config.nightly().orElseThrow().zone().getId()).isEqualTo("America/New_York");
        assertThat(config.adminToken()).isEmpty();
        assertThat(config.syncMode()).isEqualTo(SyncMode.FULL_ROSTER);
    }

    @Test
    void everythingSetIsTaken() {
        Map<String, String> variables = new HashMap<>(CLEVER);
        variables.put("PORT", "0");
        variables.put("BIND_ADDRESS", "0.0.0.0");
        variables.put("PUBLIC_URL", "https://readalong.example/");
        variables.put("DB_URL", "jdbc:postgresql://db/readalong");
        variables.put("DB_USER", "readalong");
        variables.put("DISCOVER_EVERY", "off");
        variables.put("SYNC_AT", "02:30");
        variables.put("SYNC_ZONE", "America/Chicago");
        variables.put("GUARD_MAX_DELETE_PERCENT", "100");
        variables.put("SYNC_MODE", "sso-only");
        variables.put("ONBOARDING", "automatic");
        variables.put("LOCAL_ACCOUNTS", "refused");

        ReadalongConfig config = ConfigReader.read(Variables.of(variables));

        assertThat(config.publicUrl()).contains(URI.create("https://readalong.example"));
        assertThat(config.clever().orElseThrow().clientId()).isEqualTo("id");
        assertThat(config.database().isPostgres()).isTrue();
        assertThat(config.database().url()).isEqualTo("jdbc:postgresql://db/readalong");
        assertThat(config.discoverEvery()).isEmpty();
        assertThat(config.nightly().orElseThrow().at()).isEqualTo(LocalTime.of(2, 30));
        assertThat(config.guardMaxDeletePercent()).hasValue(100);
        assertThat(config.syncMode()).isEqualTo(SyncMode.SSO_ONLY);
    }

    @Test
    void anH2DatabaseWritesBeforeItAnswers() {
        assertThat(database("jdbc:h2:file:./x")).isEqualTo("jdbc:h2:file:./x;WRITE_DELAY=0");
        assertThat(database("jdbc:h2:file:./x;write_delay=0")).isEqualTo("jdbc:h2:file:./x;write_delay=0");
    }

    private static String database(String url) {
        return ConfigReader.read(Variables.of(Map.of("DB_URL", url))).database().url();
    }

    @Test
    void nightsCanBeSwitchedOff() {
        assertThat(ConfigReader.read(Variables.of(Map.of("SYNC_AT", "off"))).nightly())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}={1} is refused")
    @CsvSource(delimiter = '|', textBlock = """
                    PORT                     | http
                    PORT                     | -1
                    PORT                     | 65536
                    BIND_ADDRESS             | not an address
                    PUBLIC_URL               | http://readalong.example
                    PUBLIC_URL               | https://readalong.example/path
                    PUBLIC_URL               | ftp://localhost
                    CLEVER_API_URL           | clever
                    CLEVER_API_URL           | http://api.clever.example
                    CLEVER_AUTH_URL          | https://clever.example?x=1
                    DB_URL                   | jdbc:mysql://db/readalong
                    SYNC_MODE                | everything
                    SYNC_MODE                | SSO_ONLY
                    ONBOARDING               | approve
                    DISCOVER_EVERY           | 5 minutes
                    DISCOVER_EVERY           | PT0S
                    DISCOVER_EVERY           | -PT5M
                    LOCAL_ACCOUNTS           | perhaps
                    SYNC_AT                  | 4 am
                    SYNC_AT                  | 25:00
                    SYNC_ZONE                | Eastern
                    LICENSE_CAPACITY         | 100
                    GUARD_MAX_DELETE_PERCENT | 101
                    GUARD_MAX_DELETE_PERCENT | ten
                    ADMIN_API_TOKEN          | with a space
                    """)
    void aBadValueStopsTheStart(String name, String value) {
        assertThatThrownBy(() -> ConfigReader.read(Variables.of(Map.of(name, value))))
                .isInstanceOf(BadConfigurationException.class)
                .hasMessageStartingWith(name + " must be ")
                .message()
                .hasLineCount(1)
                .satisfies(message -> assertThat(message.length()).isGreaterThan(name.length() + 12));
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"CLEVER_API_URL", "CLEVER_AUTH_URL", "CLEVER_CLIENT_ID", "CLEVER_CLIENT_SECRET"})
    void cleverIsSetAsAWholeOrNotAtAll(String missing) {
        Map<String, String> variables = new HashMap<>(CLEVER);
        variables.remove(missing);

        assertThatThrownBy(() -> ConfigReader.read(Variables.of(variables)))
                .isInstanceOf(BadConfigurationException.class)
                .hasMessageStartingWith(missing + " must be set");
    }

    @Test
    void aRefusedSecretIsNotRepeated() {
        assertThatThrownBy(() -> ConfigReader.read(Variables.of(Map.of("ADMIN_API_TOKEN", "very secret"))))
                .hasMessageNotContaining("very secret");
    }
}
