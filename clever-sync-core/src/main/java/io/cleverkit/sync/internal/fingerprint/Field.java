package io.cleverkit.sync.internal.fingerprint;

/** One field of a mapped record; a blank value and none are the same. */
public record Field(String name, String value) {
    @Override
    public String toString() {
        return name;
    }
}
