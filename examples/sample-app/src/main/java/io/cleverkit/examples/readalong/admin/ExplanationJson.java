package io.cleverkit.examples.readalong.admin;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cleverkit.examples.readalong.matching.Act;
import io.cleverkit.examples.readalong.matching.Candidate;
import io.cleverkit.examples.readalong.matching.Explanation;
import io.cleverkit.examples.readalong.matching.Explanation.AccountFacts;
import io.cleverkit.examples.readalong.matching.Unmatched;
import io.cleverkit.sso.RefusalReason;
import java.io.IOException;

/** Writes what is known of somebody's log-ins. */
final class ExplanationJson {
    private final JsonGenerator json;

    ExplanationJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeStringField("cleverId", explanation.cleverId().orElse(null));
        json.writeArrayFieldStart("accounts");
        for (AccountFacts account : explanation.accounts()) {
            json.writeStartObject();
            json.writeStringField("accountId", account.accountId());
            json.writeStringField("role", account.role().name());
            json.writeStringField("status", account.status());
            json.writeStringField("managedBy", account.managedBy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("refusedLogins");
        for (Unmatched refusal : explanation.refusals()) {
            write(refusal);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("decisions");
        for (Act act : explanation.acts()) {
            write(act);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Unmatched refusal) throws IOException {
        json.writeStartObject();
        json.writeStringField("cleverId", refusal.cleverId());
        json.writeStringField("code", refusal.code().name());
        json.writeStringField("explanation", RefusalReason.of(refusal.code()).forOperator());
        json.writeNumberField("times", refusal.times());
        json.writeStringField("firstAt", refusal.firstAt().toString());
        json.writeStringField("lastAt", refusal.lastAt().toString());
        json.writeArrayFieldStart("candidates");
        for (Candidate candidate : refusal.candidates()) {
            json.writeString(candidate.accountId());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Act act) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", act.at().toString());
        json.writeStringField("by", act.actorId().orElse("operator"));
        json.writeStringField("decision", act.kind() == Act.Kind.LINKED ? "SAME" : "NEVER");
        json.writeStringField("cleverId", act.cleverId());
        json.writeStringField("accountId", act.accountId());
        json.writeEndObject();
    }
}
