package io.cleverkit.testkit.internal.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What each resource is assigned to. Clever shows it by relations only, in no field of any record, so it is kept beside them.
 * Thread-safe.
 */
public final class ResourceBook {
    private final Map<String, Set<String>> targets = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> resources = new ConcurrentHashMap<>();
    private volatile boolean asSpecified;

    /** Assigns a resource to a section, a course or a user. */
    public void assign(String resource, String target) {
        targets.computeIfAbsent(resource, r -> new ConcurrentSkipListSet<>()).add(target);
        resources.computeIfAbsent(target, t -> new ConcurrentSkipListSet<>()).add(resource);
    }

    /** Takes an assignment back. */
    public void unassign(String resource, String target) {
        targets.getOrDefault(resource, Set.of()).remove(target);
        resources.getOrDefault(target, Set.of()).remove(resource);
    }

    /** Ids of what the resource is assigned to, of any type. */
    public List<String> targetsOf(String resource) {
        return List.copyOf(targets.getOrDefault(resource, Set.of()));
    }

    /** Ids of the resources assigned to the record. */
    public List<String> resourcesOf(String target) {
        return List.copyOf(resources.getOrDefault(target, Set.of()));
    }

    /** Whether resources are answered as the specification says, rather than as recorded. */
    public boolean isAsSpecified() {
        return asSpecified;
    }

    public void asSpecified(boolean on) {
        asSpecified = on;
    }
}
