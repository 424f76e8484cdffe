package io.cleverkit.sso;

import io.cleverkit.roster.model.UserRole;

/**
 * Who in a district may be given an account by e-mail address, as long as no account is linked to their Clever id.
 *
 * <p>Clever verifies no address, and people may share one. So an account is given that way only if it is of the same
 * organization, the only one there with the address among those that Clever does not manage, of a role that the person holds
 * at Clever, linked to nobody else and not ruled out by an operator; never to somebody of the Clever Library; and one of an administrator never without an
 * operator, see {@link RefusalCode#CONFIRMATION_NEEDED}. After the first time the Clever id decides alone.
 */
public enum EmailMatching {
    /** Nobody. The default, and right for districts whose people are all synchronised. */
    OFF,

    /** Teachers and administrators, for districts of which only the students are synchronised. */
    TEACHERS_AND_ADMINISTRATORS,

    /** Students too, for districts of which nobody is synchronised. */
    EVERYONE;

    boolean includes(UserRole role) {
        boolean adult =
                role.equals(UserRole.TEACHER) || role.equals(UserRole.STAFF) || role.equals(UserRole.DISTRICT_ADMIN);
        return switch (this) {
            case OFF -> false;
            case TEACHERS_AND_ADMINISTRATORS -> adult;
            case EVERYONE -> adult || role.equals(UserRole.STUDENT);
        };
    }
}
