package io.cleverkit.roster.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What all open values share: the wire text is their identity. */
abstract class OpenValue {
    private final String value;
    private final boolean known;

    OpenValue(String value, boolean known) {
        this.value = requireNonNull(value, "value");
        this.known = known;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read, never stored
    static <T extends OpenValue> Map<String, T> index(T... known) {
        return Arrays.stream(known).collect(Collectors.toUnmodifiableMap(OpenValue::value, Function.identity()));
    }

    /** Returns the text exactly as it stands on the wire. */
    public final String value() {
        return value;
    }

    /** Returns whether this library knew the text when it was built; an unknown text is no error. */
    public final boolean isKnown() {
        return known;
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // a grade "Other" is no subject "Other", and no subclass is open
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OpenValue) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** Returns the wire text, like {@link #value()}. */
    @Override
    public final String toString() {
        return value;
    }
}
