package io.cleverkit.sso;

import io.cleverkit.roster.CleverApiException;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.Name;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.User;
import io.cleverkit.sso.spi.ConnectedDistricts;
import java.util.Optional;
import java.util.function.Supplier;

/** From a code to an identity: all of it or nothing. */
final class IdentityReader {
    private final CleverEndpoints endpoints;
    private final ConnectedDistricts districts;
    private final boolean libraryLogins;

    IdentityReader(CleverEndpoints endpoints, ConnectedDistricts districts, boolean libraryLogins) {
        this.endpoints = endpoints;
        this.districts = districts;
        this.libraryLogins = libraryLogins;
    }

    CleverIdentity read(String code, Attempt attempt) throws NotAdmitted {
        CleverEndpoints.Session session = endpoints.exchange(code);
        Me me = ask(session::me, RefusalCode.IDENTITY_INCOMPLETE);
        String district = me.district().orElseThrow(() -> NotAdmitted.because(RefusalCode.IDENTITY_INCOMPLETE));
        boolean library = isLibrary(me);
        checkTenant(district, library, attempt);
        User user = ask(() -> session.user(me.id()), RefusalCode.PROFILE_MISSING);
        checkSamePerson(user, me.id(), district);
        return identity(user, district, library);
    }

    /** Before anything else is read, so that of people of other districts we learn no name. */
    private void checkTenant(String district, boolean library, Attempt attempt) throws NotAdmitted {
        if (library && !libraryLogins) {
            throw NotAdmitted.because(RefusalCode.LIBRARY_LOGIN, "district=" + district);
        }
        if (attempt.district() != null && !attempt.district().equals(district)) {
            throw NotAdmitted.because(RefusalCode.OTHER_DISTRICT, "district=" + district);
        }
        if (!districts.isConnected(district)) {
            throw NotAdmitted.because(RefusalCode.DISTRICT_NOT_CONNECTED, "district=" + district);
        }
    }

    /** Clever documents {@code district} for District SSO and "another value" for its Library; absent for test tokens. */
    private static boolean isLibrary(Me me) {
        return me.authorizedBy().filter(by -> !by.equals("district")).isPresent();
    }

    private static void checkSamePerson(User user, String id, String district) throws NotAdmitted {
        boolean sameDistrict = user.district().map(district::equals).orElse(true);
        if (!user.id().equals(id) || !sameDistrict) {
            throw NotAdmitted.because(RefusalCode.IDENTITY_INCOMPLETE, "users=another");
        }
    }

    private static CleverIdentity identity(User user, String district, boolean library) throws NotAdmitted {
        Roles roles = user.roles()
                .filter(some -> !some.held().isEmpty())
                .orElseThrow(() -> NotAdmitted.because(RefusalCode.PROFILE_MISSING, "roles=none"));
        return CleverIdentity.builder()
                .district(district)
                .cleverId(user.id())
                .roles(IdentityRoles.of(roles))
                .firstName(user.name().flatMap(Name::first))
                .lastName(user.name().flatMap(Name::last))
                .email(email(user, roles))
                .library(library)
                .build();
    }

    /** Lists carry a student's address in the role as well; whichever is there. */
    private static Optional<String> email(User user, Roles roles) {
        return user.email().or(() -> roles.student().flatMap(student -> student.email()));
    }

    private static <T> T ask(Supplier<T> question, RefusalCode whenRefused) throws NotAdmitted {
        try {
            return question.get();
        } catch (CleverException e) {
            throw NotAdmitted.because(codeOf(e, whenRefused), factOf(e));
        }
    }

    static RefusalCode codeOf(CleverException failure, RefusalCode whenRefused) {
        if (failure instanceof CleverResponseException) {
            return RefusalCode.CLEVER_UNREADABLE;
        }
        return failure.isRetryable() ? RefusalCode.CLEVER_UNAVAILABLE : whenRefused;
    }

    static String factOf(CleverException failure) {
        String operation = "operation=" + failure.operation();
        return failure instanceof CleverApiException no ? operation + ", status=" + no.statusCode() : operation;
    }
}
