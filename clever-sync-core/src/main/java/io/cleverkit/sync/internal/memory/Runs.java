package io.cleverkit.sync.internal.memory;

import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.model.ConnectionKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of all districts, in the order in which they began. Thread-safe. */
final class Runs {
    private final Map<String, RunReport> byId = new LinkedHashMap<>();

    synchronized void insert(RunReport run) {
        if (byId.putIfAbsent(run.runId(), run) != null) {
            throw new IllegalStateException(
                    "A run with this id is already there. Nothing was written [run=" + run.runId() + "]");
        }
    }

    synchronized boolean update(RunReport run) {
        RunReport stored = byId.get(run.runId());
        if (stored == null) {
            throw new IllegalStateException("The run was never begun. Nothing was written [run=" + run.runId() + "]");
        }
        if (stored.state().isOver()) {
            return false;
        }
        byId.put(run.runId(), run);
        return true;
    }

    synchronized Optional<RunReport> find(String runId) {
        return Optional.ofNullable(byId.get(runId));
    }

    synchronized List<RunReport> newest(ConnectionKey key, int limit) {
        List<RunReport> ofDistrict = new ArrayList<>(byId.values());
        ofDistrict.removeIf(run -> !run.connection().equals(key));
        Collections.reverse(ofDistrict);
        return List.copyOf(ofDistrict.subList(0, Math.min(limit, ofDistrict.size())));
    }
}
