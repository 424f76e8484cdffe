package io.cleverkit.testkit.internal.wire;

import java.time.Duration;
import java.util.List;

/**
 * What becomes of one answer on its way to the client. It travels from the server to the proxy in front of it as a header,
 * which the proxy takes off.
 *
 * @param bytes how many bytes of the body the mode lets through at once; {@link #UNSET} leaves that to the mode
 * @param pause how long the whole answer takes, where the mode takes time
 */
public record WireFault(Mode mode, int bytes, Duration pause) {
    public static final int UNSET = -1;

    /** The header's name. */
    public static final String HEADER = "X-Fake-Clever-Wire";

    private static final int DROPS = 20;

    /** Ways to spoil an answer. */
    public enum Mode {
        /** Nothing comes, and the connection stays open. */
        SILENCE,
        /** Nothing comes, and the connection is reset. */
        RESET,
        /** The head and some of the body, then nothing more; the connection stays open. */
        STALL,
        /** The head and some of the body, then the connection is closed as if that were all. */
        CUT,
        /** The head and some of the body, then the connection is reset. */
        RESET_IN_BODY,
        /** Everything, a few bytes at a time. */
        DRIP,
        /** Everything, but {@code Content-Length} promises less. */
        WRONG_LENGTH
    }

    /** Whether nothing at all comes. */
    public boolean isMute() {
        return mode == Mode.SILENCE || mode == Mode.RESET;
    }

    /** As the header's value. */
    public String text() {
        return mode + ";" + bytes + ";" + pause.toMillis();
    }

    static WireFault parse(String text) {
        List<String> parts = List.of(text.split(";", -1));
        return new WireFault(
                Mode.valueOf(parts.get(0)),
                Integer.parseInt(parts.get(1)),
                Duration.ofMillis(Long.parseLong(parts.get(2))));
    }

    /** How much of a body is let through before it breaks off: never all of it. */
    int kept(int length) {
        return bytes == UNSET ? length / 2 : Math.min(bytes, Math.max(0, length - 1));
    }

    /** How much of a body is one drop: a twentieth, unless told. */
    int drop(int length) {
        return bytes > 0 ? bytes : Math.max(1, length / DROPS);
    }
}
