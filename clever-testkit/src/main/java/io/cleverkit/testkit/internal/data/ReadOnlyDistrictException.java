package io.cleverkit.testkit.internal.data;

/** What is in the district cannot be changed. */
public final class ReadOnlyDistrictException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    ReadOnlyDistrictException(String district) {
        super("What is in this district cannot be changed, it is made from its seed [district=" + district + "]");
    }
}
