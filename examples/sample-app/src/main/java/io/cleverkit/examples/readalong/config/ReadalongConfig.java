package io.cleverkit.examples.readalong.config;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that can be set. Made by {@link ConfigReader}.
 *
 * @param port where it listens; 0 takes any free port
 * @param bindAddress on which address
 * @param publicUrl what browsers see; empty means {@code http://localhost:PORT}
 * @param clever where Clever is; empty means the embedded fake
 * @param database which database
 * @param discoverEvery how often Clever is asked for new districts; empty means only at the start and before the night
 * @param nightly when rosters are synchronized; empty means never by itself
 * @param guardMaxDeletePercent how much of a kind may go in one run; empty means the engine's default
 * @param localAccountsAllowed whether accounts may be made by hand; empty leaves it to the mode of each district
 * @param adminToken bearer token of the admin API; empty means a random one
 * @param syncMode the mode of districts that are discovered from now on
 */
public record ReadalongConfig(
        int port,
        InetAddress bindAddress,
        Optional<URI> publicUrl,
        Optional<CleverSettings> clever,
        DatabaseSettings database,
        Optional<Duration> discoverEvery,
        Optional<NightlySettings> nightly,
        OptionalInt guardMaxDeletePercent,
        Optional<Boolean> localAccountsAllowed,
        Optional<String> adminToken,
        SyncMode syncMode) {
    /** Leaves the token out. */
    @Override
    public String toString() {
        return "ReadalongConfig[port=" + port + ", clever=" + clever + ", database=" + database + "]";
    }
}
