package io.cleverkit.examples.readalong.roster;

/** What an account of Readalong is for. */
public enum Role {
    /** Sees how the integration does. */
    ADMIN("Administrator"),
    /** Reads. */
    STUDENT("Student"),
    /** Teaches. */
    TEACHER("Teacher");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Returns what people see. */
    public String label() {
        return label;
    }
}
