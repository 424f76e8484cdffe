package io.cleverkit.sso.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Contract of {@link LinkingAccountDirectory}. Extend it; every test is a requirement. */
@DisplayName("A directory that links accounts")
public abstract class LinkingAccountDirectoryContract {
    private LinkingAccountDirectory directory;

    /** Returns a directory without accounts. */
    protected abstract LinkingAccountDirectory emptyDirectory();

    /** Adds an account that nobody is linked to, to the organization of a district. */
    protected abstract void addAccount(String district, String accountId, String email, boolean active);

    @BeforeEach
    void open() {
        directory = emptyDirectory();
    }

    private List<String> byEmail(String district, String email) {
        return directory.findByEmail(district, email).stream()
                .map(HostAccount::accountId)
                .toList();
    }

    private List<String> byId(String district, String cleverId) {
        return directory.find(district, cleverId).stream()
                .map(HostAccount::accountId)
                .toList();
    }

    @Test
    @DisplayName("finds by address in that organization alone, without regard to case, archived accounts too")
    void findByEmail() {
        addAccount("d1", "a", "Tess@Maple.example", true);
        addAccount("d1", "b", "tess@maple.example", false);
        addAccount("d2", "c", "tess@maple.example", true);

        assertThat(byEmail("d1", "tess@maple.example")).containsExactlyInAnyOrder("a", "b");
        assertThat(byEmail("d1", "tess@maple.example.org")).isEmpty();
        assertThat(byEmail("d1", "%")).isEmpty();
        assertThat(byEmail("d3", "tess@maple.example")).isEmpty();
    }

    @Test
    @DisplayName("finds what it was told to remember, for that district and Clever id together")
    void remembers() {
        addAccount("d1", "a", "tess@maple.example", true);

        assertThat(byId("d1", "u1")).isEmpty();
        assertThat(directory.remember("d1", "u1", "a")).isTrue();
        assertThat(byId("d1", "u1")).containsExactly("a");
        assertThat(byId("d1", "u2")).isEmpty();
        assertThat(byId("d2", "u1")).isEmpty();
    }

    @Test
    @DisplayName("says yes again to the same person and no to another, and changes nothing then")
    void keepsTheFirst() {
        addAccount("d1", "a", "tess@maple.example", true);
        directory.remember("d1", "u1", "a");

        assertThat(directory.remember("d1", "u1", "a")).isTrue();
        assertThat(directory.remember("d1", "u2", "a")).isFalse();
        assertThat(byId("d1", "u1")).containsExactly("a");
        assertThat(byId("d1", "u2")).isEmpty();
    }

    @Test
    @DisplayName("says no for an account that is not there, or is another organization's")
    void noSuchAccount() {
        addAccount("d2", "c", "tess@maple.example", true);

        assertThat(directory.remember("d1", "u1", "gone")).isFalse();
        assertThat(directory.remember("d1", "u1", "c")).isFalse();
        assertThat(byId("d1", "u1")).isEmpty();
    }

    @Test
    @DisplayName("gives an account to exactly one of 8 people who come at once")
    void race() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                String account = "raced" + round;
                addAccount("d1", account, account + "@maple.example", true);
                List<Callable<Boolean>> claims = IntStream.range(0, 8)
                        .<Callable<Boolean>>mapToObj(i -> () -> directory.remember("d1", account + "-u" + i, account))
                        .toList();
                int winners = 0;
                for (Future<Boolean> claim : threads.invokeAll(claims, 30, TimeUnit.SECONDS)) {
                    winners += claim.get() ? 1 : 0;
                }
                assertThat(winners).as("people who were given one account").isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
