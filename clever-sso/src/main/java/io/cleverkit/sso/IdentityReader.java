package io.cleverkit.sso;

import io.cleverkit.roster.CleverApiException;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.Name;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.User;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.internal.oidc.IdTokenClaims;
import io.cleverkit.sso.spi.ConnectedDistricts;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From a code to an identity: all of it or nothing. */
final class IdentityReader {
    private final CleverEndpoints endpoints;
    private final ConnectedDistricts districts;
    private final boolean libraryLogins;
    private final IdTokenPolicy idTokens;

    IdentityReader(CleverEndpoints endpoints, LoginSettings settings) {
        this.endpoints = endpoints;
        this.districts = settings.districts();
        this.libraryLogins = settings.libraryLogins();
        this.idTokens = settings.idTokens();
    }

    CleverIdentity read(String code, Attempt attempt, @Nullable String nonce) throws NotAdmitted {
        CleverEndpoints.Session session = endpoints.exchange(code, attempt.application());
        Optional<IdTokenClaims> token = session.idToken(nonce);
        Me me = ask(session::me, RefusalCode.IDENTITY_INCOMPLETE);
        String district = me.district().orElseThrow(() -> NotAdmitted.because(RefusalCode.IDENTITY_INCOMPLETE));
        boolean library = isLibrary(me);
        checkToken(token, me.id(), district, library);
        checkTenant(district, library, attempt);
        User user = ask(() -> session.user(me.id()), RefusalCode.PROFILE_MISSING);
        checkSamePerson(user, me.id(), district);
        return identity(user, district, library, loginRole(session, token, user));
    }

    /** The token must be about the person that the access token reaches; both came in one answer, so nothing else is right. */
    private void checkToken(Optional<IdTokenClaims> token, String id, String district, boolean library)
            throws NotAdmitted {
        if (token.isEmpty()) {
            if (idTokens == IdTokenPolicy.REQUIRED && !library) {
                throw NotAdmitted.because(RefusalCode.ID_TOKEN_REFUSED, "idToken=missing");
            }
            return;
        }
        IdTokenClaims claims = token.get();
        if (!claims.subject().equals(id)) {
            throw NotAdmitted.because(RefusalCode.ID_TOKEN_REFUSED, "idToken=subject");
        }
        if (claims.district() != null && !claims.district().equals(district)) {
            throw NotAdmitted.because(RefusalCode.ID_TOKEN_REFUSED, "idToken=district");
        }
    }

    /** Asked for only where it makes a difference: most people have one role. */
    private static Optional<UserRole> loginRole(
            CleverEndpoints.Session session, Optional<IdTokenClaims> token, User user) {
        boolean several = user.roles().filter(roles -> roles.held().size() > 1).isPresent();
        Optional<String> type =
                token.isEmpty() && several ? session.userType(user.id()) : token.map(IdTokenClaims::userType);
        // The documentation prints "district admin", its other pages district_admin.
        return type.map(text -> UserRole.of(text.replace(' ', '_')));
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

    private static CleverIdentity identity(User user, String district, boolean library, Optional<UserRole> loginRole)
            throws NotAdmitted {
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
                .loginRole(loginRole.filter(roles.held()::contains))
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
