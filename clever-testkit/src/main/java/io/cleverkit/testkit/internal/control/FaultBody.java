package io.cleverkit.testkit.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.fault.FaultKind;
import io.cleverkit.testkit.internal.fault.FaultRule;
import io.cleverkit.testkit.internal.fault.FaultRules;
import io.cleverkit.testkit.internal.http.BadRequestException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The body that puts a fault on. */
final class FaultBody {
    private static final List<String> FIELDS =
            List.of("path", "fault", "times", "skip", "afterBytes", "delayMillis", "probability", "seed", "district");

    private FaultBody() {}

    static FaultRule read(ObjectNode body) {
        Fields.only(body, FIELDS);
        FaultKind kind = FaultKind.named(Fields.text(body, "fault"))
                .orElseThrow(() -> new BadRequestException("unknown fault; known are " + FaultKind.names()));
        boolean byChance = body.has("probability");
        FaultRule.Target target = new FaultRule.Target(
                pattern(Fields.text(body, "path")),
                Optional.ofNullable(body.get("district")).map(district -> Fields.text(body, "district")),
                Fields.number(body, "skip", 0),
                Fields.number(body, "times", byChance ? FaultRules.ENDLESS : 1),
                byChance ? chance(body) : FaultRule.Chance.CERTAIN);
        return FaultRule.of(
                target,
                kind,
                Duration.ofMillis(Fields.number(body, "delayMillis", 0)),
                body.has("afterBytes") ? OptionalInt.of(Fields.number(body, "afterBytes", 0)) : OptionalInt.empty());
    }

    private static FaultRule.Chance chance(ObjectNode body) {
        JsonNode probability = body.path("probability");
        if (!probability.isNumber()) {
            throw new BadRequestException("probability must be a number");
        }
        try {
            return new FaultRule.Chance(probability.doubleValue(), Fields.number(body, "seed", 0));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new BadRequestException("path must be a regular expression", e);
        }
    }
}
