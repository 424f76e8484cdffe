package io.cleverkit.examples.readalong.support;

import com.fasterxml.jackson.databind.JsonNode;

/** Counts of a run in one line, so that an assertion shows all of them. */
public final class Changes {
    private Changes() {}

    /** For example {@code "created=1 updated=0 archived=0 restored=0 unchanged=7 failed=0"}. */
    public static String of(JsonNode run, String kind) {
        StringBuilder text = new StringBuilder();
        run.path("changes")
                .path(kind)
                .properties()
                .forEach(count -> text.append(count.getKey())
                        .append('=')
                        .append(count.getValue().asText())
                        .append(' '));
        return text.toString().strip();
    }

    /** Everything but what stayed as it was. */
    public static int total(JsonNode run) {
        int total = 0;
        for (JsonNode kind : run.path("changes")) {
            for (String count : new String[] {"created", "updated", "archived", "restored", "failed"}) {
                total += kind.path(count).asInt();
            }
        }
        return total;
    }

    public static String counts(int created, int updated, int archived, int restored, int unchanged) {
        return "created=%d updated=%d archived=%d restored=%d unchanged=%d failed=0"
                .formatted(created, updated, archived, restored, unchanged);
    }
}
