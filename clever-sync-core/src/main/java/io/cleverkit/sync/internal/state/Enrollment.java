package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.model.EnrollmentRole;
import java.util.Comparator;
import java.util.Objects;

/**
 * That the source puts one person into one class.
 *
 * @param classId external id of the class
 * @param userId external id of the person
 * @param role as what
 * @param status whether the host knows of it
 */
public record Enrollment(String classId, String userId, EnrollmentRole role, Status status) {
    /** By class, then person, both as bytes, then role. */
    public static final Comparator<Enrollment> ORDER = Comparator.comparing(Enrollment::classId, ByteOrder::compare)
            .thenComparing(Enrollment::userId, ByteOrder::compare)
            .thenComparing(Enrollment::role);

    public Enrollment {
        Objects.requireNonNull(classId, "classId");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(status, "status");
    }

    public Enrollment withStatus(Status newStatus) {
        return new Enrollment(classId, userId, role, newStatus);
    }

    /** The names are stored. */
    public enum Status {
        /** The person is in the host's class. */
        ACTIVE,
        /** The person has no active account in that role yet; joins when it appears. */
        PENDING
    }
}
