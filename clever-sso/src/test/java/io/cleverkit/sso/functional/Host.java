package io.cleverkit.sso.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.CleverLoginBuilder;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.RefusalReason;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeCleverBuilder;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import java.net.URI;

/** A host's end of a log-in at a fake Clever, with the four people of a small district, for the tests of this package. */
final class Host {
    static final URI CALLBACK = URI.create("http://localhost:8080/login/clever/callback");

    private Host() {}

    static FakeCleverBuilder clever() {
        return FakeClever.builder().redirectUri(CALLBACK.toString()).district("Maple", Host::describe);
    }

    private static void describe(FakeDistrict district) {
        FakeSchool school = district.addSchool("Maple Elementary");
        district.addStudent("Ada", "Okafor", school);
        district.addTeacher("Tess", "Vega", school);
        district.addStaff("Sam", "Stone", school);
        district.addDistrictAdmin("Dana", "Reyes");
    }

    static CleverLoginBuilder login(FakeClever clever) {
        return CleverLogin.builder(ApplicationCredentials.of(clever.clientId(), clever.clientSecret()), CALLBACK)
                .authUrl(clever.url())
                .apiUrl(clever.url())
                .clock(clever.clock().asClock());
    }

    /** Somebody of the first district, in a browser of their own. */
    static Visitor visitor(CleverLogin login, FakeClever clever, String name) {
        return new Visitor(login, clever.login().as(clever.district().user(name)));
    }

    static long requestsTo(FakeClever clever, String path) {
        return clever.requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }

    static CleverIdentity identityOf(LoginResult result) {
        assertThat(result).isInstanceOf(LoginResult.SignedIn.class);
        return ((LoginResult.SignedIn) result).identity();
    }

    static RefusalReason reasonOf(LoginResult result) {
        assertThat(result).isInstanceOf(LoginResult.Refused.class);
        return ((LoginResult.Refused) result).reason();
    }
}
