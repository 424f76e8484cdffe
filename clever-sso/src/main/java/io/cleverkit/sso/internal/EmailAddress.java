package io.cleverkit.sso.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The form in which addresses are compared. */
public final class EmailAddress {
    /** RFC 5321 §4.5.3.1.3, without the brackets. */
    private static final int LONGEST = 254;

    /** Clever does not check what districts type: {@code none} and {@code n/a} are the address of many people. */
    private static final Pattern SHAPE = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");

    private EmailAddress() {}

    /** Returns the address in lower case; empty if it cannot be one. */
    public static Optional<String> normalized(String address) {
        String trimmed = address.strip();
        return trimmed.length() <= LONGEST && SHAPE.matcher(trimmed).matches()
                ? Optional.of(lowerCase(trimmed))
                : Optional.empty();
    }

    /** Of ASCII alone: there are letters beyond it whose lower case is a plain k or i, which would be somebody else's address. */
    private static String lowerCase(String text) {
        return text.codePoints()
                .mapToObj(point -> Character.toString(point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point))
                .collect(Collectors.joining());
    }
}
