package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A listing could not be read to its end, or what came contradicts itself.
 *
 * <p>Records that were handed out before are good; nothing may be concluded from those that were not.
 */
public final class ReadIncompleteException extends CleverException {
    private static final long serialVersionUID = 1L;

    /** Why the reading stopped. */
    public enum Cause {
        /** A page came again, or a {@code next} link led back. */
        PAGE_REPEATED("a page came twice"),
        /** An id was not greater than the one before it, by its bytes. */
        IDS_NOT_ASCENDING("the ids do not ascend"),
        /** A page ended in the middle on every attempt. */
        CUT_OFF("a page was cut off on every attempt"),
        /** A page was no valid JSON on every attempt. */
        MALFORMED("a page was no valid JSON on every attempt"),
        /** The time given for the reading was over, see {@link Listing#timeout}. */
        OUT_OF_TIME("the time given for it is over");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** Returns the cause in words, for a message. */
        String words() {
            return words;
        }
    }

    private final Cause reason;
    private final transient ListingCertificate certificate;

    /**
     * Makes an exception.
     *
     * @param reason why the reading stopped
     * @param operation what was being done, see {@link #operation()}
     * @param district id of the district, or null if it is not known
     * @param certificate how far the reading came
     * @param cause what lies beneath, if anything
     */
    public ReadIncompleteException(
            Cause reason,
            String operation,
            @Nullable String district,
            ListingCertificate certificate,
            @Nullable Throwable cause) {
        super(message(reason, operation, district, certificate), operation, cause);
        this.reason = requireNonNull(reason, "reason");
        this.certificate = requireNonNull(certificate, "certificate");
    }

    private static String message(
            Cause reason, String operation, @Nullable String district, ListingCertificate certificate) {
        return "The listing could not be read to its end: " + reason.words()
                + ". Conclude nothing from what is missing; read it anew [district=" + district + ", operation="
                + operation + ", pages=" + certificate.pages() + ", records=" + certificate.records() + "]";
    }

    /** Returns why the reading stopped. */
    public Cause reason() {
        return reason;
    }

    /** Returns how far the reading came; never {@linkplain ListingCertificate#complete() complete}. */
    public ListingCertificate certificate() {
        return certificate;
    }

    /** Returns true for a page that came damaged and for a reading that took too long; a contradiction comes back until somebody mends it. */
    @Override
    public boolean isRetryable() {
        return reason == Cause.CUT_OFF || reason == Cause.MALFORMED || reason == Cause.OUT_OF_TIME;
    }
}
