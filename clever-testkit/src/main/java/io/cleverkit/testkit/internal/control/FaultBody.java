package io.cleverkit.testkit.internal.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.fault.FaultRules;
import io.cleverkit.testkit.internal.fault.Faulty;
import io.cleverkit.testkit.internal.http.BadRequestException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The body that puts a fault on. */
final class FaultBody {
    private static final List<String> FIELDS = List.of("path", "fault", "times", "skip", "afterBytes", "delayMillis");

    private FaultBody() {}

    static FaultRules.Rule read(ObjectNode body) {
        Fields.only(body, FIELDS);
        String fault = Fields.text(body, "fault");
        if (!Faulty.NAMES.contains(fault)) {
            throw new BadRequestException("unknown fault; known are " + String.join(", ", Faulty.NAMES));
        }
        return new FaultRules.Rule(
                pattern(Fields.text(body, "path")),
                fault,
                Fields.number(body, "skip", 0),
                Fields.number(body, "times", 1),
                Duration.ofMillis(Fields.number(body, "delayMillis", 0)),
                Fields.number(body, "afterBytes", 0));
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new BadRequestException("path must be a regular expression", e);
        }
    }
}
