package io.cleverkit.examples.readalong.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.Finding;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunProgress;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.Warning;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes runs as the admin API shows them. */
final class RunJson {
    void write(RunReport run, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("runId", run.runId());
        json.writeStringField("kind", run.kind().name());
        json.writeStringField("trigger", run.trigger().name());
        json.writeBooleanField("dryRun", run.dryRun());
        json.writeStringField("state", run.state().name());
        json.writeStringField("startedAt", run.startedAt().toString());
        json.writeStringField(
                "finishedAt", run.finishedAt().map(Object::toString).orElse(null));
        writeProgress(run.progress(), json);
        writeChanges(run, json);
        writeHoldReasons(run.findings(), json);
        writeWarnings(run.warnings(), json);
        writeError(run, json);
        json.writeEndObject();
    }

    private static void writeProgress(RunProgress progress, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("progress");
        json.writeStringField("phase", progress.phase().name());
        json.writeNumberField("done", progress.done());
        if (progress.total().isPresent()) {
            json.writeNumberField("total", progress.total().getAsInt());
        } else {
            json.writeNullField("total");
        }
        json.writeEndObject();
    }

    private static void writeChanges(RunReport run, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("changes");
        for (RecordKind kind : RecordKind.values()) {
            ChangeCounts counts = run.changes(kind);
            json.writeObjectFieldStart(kind.name().toLowerCase(Locale.ROOT));
            json.writeNumberField("created", counts.created());
            json.writeNumberField("updated", counts.updated());
            json.writeNumberField("archived", counts.archived());
            json.writeNumberField("restored", counts.restored());
            json.writeNumberField("unchanged", counts.unchanged());
            json.writeNumberField("failed", counts.failed());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeHoldReasons(List<Finding> findings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("holdReasons");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("kind", finding.kind().name().toLowerCase(Locale.ROOT));
            json.writeBooleanField("wholePlan", finding.wholePlan());
            json.writeStringField("message", finding.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeWarnings(List<Warning> warnings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("warnings");
        for (Warning warning : warnings) {
            json.writeStartObject();
            json.writeStringField("code", warning.code());
            json.writeStringField("message", warning.message());
            json.writeStringField("cleverId", warning.externalId().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeError(RunReport run, JsonGenerator json) throws IOException {
        if (run.problem().isEmpty()) {
            json.writeNullField("error");
            return;
        }
        json.writeObjectFieldStart("error");
        json.writeStringField("code", run.problem().get().code());
        json.writeStringField("message", run.problem().get().message());
        json.writeEndObject();
    }
}
