package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.config.SyncMode;
import io.cleverkit.sync.CleverSync;
import io.cleverkit.sync.ConnectionInfo;
import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.RunInProgressException;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.model.ConnectionKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The districts of our one application, asked for by their Clever id alone. */
public final class Districts {
    private static final int HISTORY = 50;

    /** Whatever else a client asks for cannot be a district, and some databases refuse to look for it. */
    private static final Pattern POSSIBLE_ID = Pattern.compile("[!-~]{1,64}");

    private final CleverSync sync;
    private final String application;
    private final DistrictModes modes;

    /** Creates a view on the engine for the application with this client id. */
    public Districts(CleverSync sync, String application, DistrictModes modes) {
        this.sync = sync;
        this.application = application;
        this.modes = modes;
    }

    /** Returns all that are known, ordered by their id. */
    public List<ConnectionInfo> all() {
        return sync.connections().stream()
                .filter(info -> info.key().application().equals(application))
                .toList();
    }

    /** Tells whether a text can be an id of a record at all, so that a database can be asked for it. */
    public static boolean isPossibleId(String text) {
        return POSSIBLE_ID.matcher(text).matches();
    }

    /** Returns one; empty when it is not known. */
    public Optional<ConnectionInfo> find(String district) {
        return isPossibleId(district) ? sync.connection(key(district)) : Optional.empty();
    }

    /** Returns the mode of a district. */
    public SyncMode mode(ConnectionInfo district) {
        return modes.of(district.key().district());
    }

    /** Tells whether people of a district may come in. */
    public boolean isOpen(String district) {
        return find(district)
                .filter(info -> info.status() != ConnectionStatus.DISCONNECTED)
                .isPresent();
    }

    /** Returns a run of a district. */
    public Optional<RunReport> run(ConnectionInfo district, String runId) {
        return POSSIBLE_ID.matcher(runId).matches()
                ? sync.findRun(runId).filter(run -> run.connection().equals(district.key()))
                : Optional.empty();
    }

    /** Returns the newest runs of a district, newest first. */
    public List<RunReport> history(ConnectionInfo district) {
        return sync.history(district.key(), HISTORY);
    }

    /** Returns the newest run of a district. */
    public Optional<RunReport> newestRun(ConnectionInfo district) {
        return sync.history(district.key(), 1).stream().findFirst();
    }

    /**
     * Starts a run and returns its id.
     *
     * @throws RunInProgressException when one is on
     */
    public String start(ConnectionInfo district, RunRequest request) {
        return sync.start(district.key(), request);
    }

    private ConnectionKey key(String district) {
        return new ConnectionKey(application, district);
    }
}
