package io.cleverkit.sso;

import org.immutables.value.Value;

/**
 * Why a person was not let in, told twice: to the person in plain words, and to whoever runs the product. Neither text holds
 * anything about the person, so both may be logged.
 */
@Value.Immutable
@SsoStyle
public interface RefusalReason {
    /** The reason, for a program and to be looked up. */
    RefusalCode code();

    /** What to tell the person: short, friendly, without a technical word. */
    String forPerson();

    /** What to tell the operator: what happened and where to look. */
    String forOperator();

    /** Returns the reason with its usual texts. */
    static RefusalReason of(RefusalCode code) {
        return of(code, "");
    }

    /** Returns the reason with a fact added for the operator, such as {@code status=500}; never anything from a browser. */
    static RefusalReason of(RefusalCode code, String fact) {
        String operator = fact.isEmpty() ? code.forOperator() : code.forOperator() + " [" + fact + "]";
        return ImmutableRefusalReason.builder()
                .code(code)
                .forPerson(code.forPerson())
                .forOperator(operator)
                .build();
    }
}
