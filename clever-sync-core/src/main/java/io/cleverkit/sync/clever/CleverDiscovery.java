package io.cleverkit.sync.clever;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.DistrictToken;
import io.cleverkit.sync.CleverSync;
import io.cleverkit.sync.ConnectionInfo;
import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.RunInProgressException;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.RunTrigger;
import io.cleverkit.sync.model.ConnectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds out which districts have enabled an application: Clever tells nobody, so the list of tokens must be read from time to
 * time. A district that is new is connected and its first run started. Thread-safe.
 *
 * <p>Rests on Clever's pages "Onboarding" and "Build district roster sync".
 */
public final class CleverDiscovery {
    private final CleverSync sync;
    private final CleverRoster clever;
    private final ApplicationCredentials application;

    private CleverDiscovery(CleverSync sync, CleverRoster clever, ApplicationCredentials application) {
        this.sync = sync;
        this.clever = clever;
        this.application = application;
    }

    /** Returns a discovery for one application. */
    public static CleverDiscovery of(CleverSync sync, CleverRoster clever, ApplicationCredentials application) {
        return new CleverDiscovery(
                Objects.requireNonNull(sync, "sync"),
                Objects.requireNonNull(clever, "clever"),
                Objects.requireNonNull(application, "application"));
    }

    /**
     * Reads the list of tokens once and acts on it.
     *
     * @throws CleverException when the list cannot be read; nothing was changed then
     */
    public Discovery discover() {
        Set<String> listed = clever.districtTokens(application).list().stream()
                .map(DistrictToken::districtId)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> onboarded = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (String district : listed) {
            ConnectionKey key = new ConnectionKey(application.clientId(), district);
            if (sync.connect(key) || isBack(key)) {
                onboarded.add(district);
                startFirstRun(key);
            } else {
                known.add(district);
            }
        }
        return new Discovery(onboarded, known, noteGone(listed));
    }

    private boolean isBack(ConnectionKey key) {
        return sync.connection(key)
                .map(info -> info.status() == ConnectionStatus.DISCONNECTED)
                .orElse(false);
    }

    private void startFirstRun(ConnectionKey key) {
        try {
            sync.start(key, RunRequest.of(RunTrigger.ONBOARDING));
        } catch (RunInProgressException e) {
            // Another process has seen the district at the same moment, and runs it.
        }
    }

    private List<String> noteGone(Set<String> listed) {
        List<String> gone = new ArrayList<>();
        for (ConnectionInfo info : sync.connections()) {
            ConnectionKey key = info.key();
            if (key.application().equals(application.clientId()) && !listed.contains(key.district())) {
                if (info.status() != ConnectionStatus.DISCONNECTED) {
                    sync.disconnected(key);
                }
                gone.add(key.district());
            }
        }
        return gone;
    }
}
