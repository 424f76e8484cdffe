package io.cleverkit.sso;

/** The two looks that Clever publishes for its button. */
public enum ButtonLook {
    /** White letters on Clever's blue, for light pages. */
    WHITE_ON_BLUE("#1464ff", "#fff"),

    /** Blue letters on white with a blue edge, for pages that are blue themselves. */
    BLUE_ON_WHITE("#fff", "#1464ff");

    private final String ground;
    private final String ink;

    ButtonLook(String ground, String ink) {
        this.ground = ground;
        this.ink = ink;
    }

    String ground() {
        return ground;
    }

    String ink() {
        return ink;
    }
}
