package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the warnings of a run, a bounded number of them. Not thread-safe. */
public final class RunLog {
    private final List<Warning> warnings = new ArrayList<>();
    private int more;

    public void warn(String code, String message) {
        add(new Warning(code, message, Optional.empty()));
    }

    public void warn(String code, String message, String externalId) {
        add(new Warning(code, message, Optional.of(externalId)));
    }

    /** Adds a warning that was already put into words. */
    public void add(Warning warning) {
        if (warnings.size() < RunReport.MAX_WARNINGS - 1) {
            warnings.add(warning);
        } else {
            more++;
        }
    }

    public List<Warning> warnings() {
        List<Warning> all = new ArrayList<>(warnings);
        if (more > 0) {
            all.add(new Warning("MORE", "There were " + more + " more warnings", Optional.empty()));
        }
        return all;
    }
}
