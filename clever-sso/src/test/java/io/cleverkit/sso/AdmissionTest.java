package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.ForbiddenException;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.ServerErrorException;
import io.cleverkit.roster.UnauthorizedException;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.User;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("After the exchange a person is admitted")
class AdmissionTest {
    private final ScriptedEndpoints clever = new ScriptedEndpoints();

    private CleverLoginBuilder builder() {
        return CleverLogin.builder(
                ApplicationCredentials.of("client", "secret"), URI.create("https://app.example/login/clever/callback"));
    }

    private LoginResult login(CleverLoginBuilder options) {
        CleverLogin login = options.build(clever);
        Browser browser = new Browser(login);
        return browser.arrive("code", browser.begin("/"));
    }

    private RefusalReason refusal(CleverLoginBuilder options) {
        LoginResult result = login(options);
        assertThat(result).isInstanceOf(LoginResult.Refused.class);
        return ((LoginResult.Refused) result).reason();
    }

    @Test
    @DisplayName("only from a connected district, and of others no record is read")
    void districtNotConnected() {
        AtomicBoolean userRead = watchUser();

        RefusalReason reason = refusal(builder().connectedDistricts("another"::equals));

        assertThat(reason.code()).isEqualTo(RefusalCode.DISTRICT_NOT_CONNECTED);
        assertThat(reason.forOperator()).contains("district=" + ScriptedEndpoints.DISTRICT);
        assertThat(userRead).isFalse();
    }

    @Test
    @DisplayName("only from the district the log-in was pinned to")
    void otherDistrict() {
        CleverLogin login = builder().build(clever);
        LoginStart start = login.begin(LoginRequest.builder()
                .district("anotherdistrict")
                .returnTo("/books/7")
                .build());

        LoginResult result = login.callback(CallbackRequest.builder()
                .code("c")
                .state(Browser.stateIn(start.uri()))
                .cookie(start.cookie().value())
                .build());

        assertThat(((LoginResult.Refused) result).reason().code()).isEqualTo(RefusalCode.OTHER_DISTRICT);
        assertThat(((LoginResult.Refused) result).returnTo()).isEqualTo("/books/7");
    }

    @Test
    @DisplayName("through the Clever Library only if the host opted in")
    void library() {
        clever.me = () -> Me.builder()
                .id(ScriptedEndpoints.ADA)
                .district(ScriptedEndpoints.DISTRICT)
                .authorizedBy("teacher")
                .build();

        assertThat(refusal(builder()).code()).isEqualTo(RefusalCode.LIBRARY_LOGIN);
        LoginResult.SignedIn in = (LoginResult.SignedIn) login(builder().libraryLogins(true));
        assertThat(in.identity().library()).isTrue();
    }

    @Test
    @DisplayName("when /me does not say who authorised it, as for test tokens")
    void noAuthorizedBy() {
        clever.me = () -> Me.builder()
                .id(ScriptedEndpoints.ADA)
                .district(ScriptedEndpoints.DISTRICT)
                .type("student")
                .build();

        assertThat(login(builder())).isInstanceOf(LoginResult.SignedIn.class);
    }

    @Test
    @DisplayName("without name and e-mail address")
    void sparsePerson() {
        clever.user = () -> User.builder()
                .id(ScriptedEndpoints.ADA)
                .roles(ScriptedEndpoints.ada().build().roles())
                .build();

        LoginResult.SignedIn in = (LoginResult.SignedIn) login(builder());

        assertThat(in.identity().displayName()).isEmpty();
        assertThat(in.identity().email()).isEmpty();
    }

    @Test
    @DisplayName("never without a district")
    void meWithoutDistrict() {
        clever.me = () -> Me.builder().id(ScriptedEndpoints.ADA).build();

        assertThat(refusal(builder()).code()).isEqualTo(RefusalCode.IDENTITY_INCOMPLETE);
    }

    @Test
    @DisplayName("never with the record of somebody else or of another district")
    void anotherRecord() {
        clever.user =
                () -> ScriptedEndpoints.ada().id("5b000000000000000000000b").build();
        assertThat(refusal(builder()).code()).isEqualTo(RefusalCode.IDENTITY_INCOMPLETE);

        clever.user = () -> ScriptedEndpoints.ada().district("another").build();
        assertThat(refusal(builder()).code()).isEqualTo(RefusalCode.IDENTITY_INCOMPLETE);
    }

    @Test
    @DisplayName("never without a role")
    void noRoles() {
        clever.user = () -> User.builder().id(ScriptedEndpoints.ADA).build();
        assertThat(refusal(builder()).code()).isEqualTo(RefusalCode.PROFILE_MISSING);

        clever.user =
                () -> ScriptedEndpoints.ada().roles(Roles.builder().build()).build();
        assertThat(refusal(builder()).code()).isEqualTo(RefusalCode.PROFILE_MISSING);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new UnauthorizedException("no", "op", 401, null),
                        RefusalCode.IDENTITY_INCOMPLETE,
                        RefusalCode.PROFILE_MISSING),
                Arguments.of(
                        new ForbiddenException("no", "op", 403, null),
                        RefusalCode.IDENTITY_INCOMPLETE,
                        RefusalCode.PROFILE_MISSING),
                Arguments.of(
                        new NotFoundException("no", "op", 404, null),
                        RefusalCode.IDENTITY_INCOMPLETE,
                        RefusalCode.PROFILE_MISSING),
                Arguments.of(
                        new ServerErrorException("no", "op", 503, null),
                        RefusalCode.CLEVER_UNAVAILABLE,
                        RefusalCode.CLEVER_UNAVAILABLE),
                Arguments.of(
                        new CleverTransportException("no", "op", true, null),
                        RefusalCode.CLEVER_UNAVAILABLE,
                        RefusalCode.CLEVER_UNAVAILABLE));
    }

    @ParameterizedTest(name = "not when a read fails with {0}")
    @MethodSource("failures")
    void readFails(CleverException failure, RefusalCode ofMe, RefusalCode ofUser) {
        Supplier<User> good = clever.user;
        clever.user = () -> {
            throw failure;
        };
        assertThat(refusal(builder()).code()).isEqualTo(ofUser);

        clever.user = good;
        clever.me = () -> {
            throw failure;
        };
        assertThat(refusal(builder()).code()).isEqualTo(ofMe);
    }

    @Test
    @DisplayName("not when the host cannot tell whether the district is connected")
    void districtsUnknown() {
        assertThatThrownBy(() -> login(builder().connectedDistricts(district -> {
                    throw new IllegalStateException("database down");
                })))
                .hasMessage("database down");
    }

    private AtomicBoolean watchUser() {
        AtomicBoolean read = new AtomicBoolean();
        Supplier<User> user = clever.user;
        clever.user = () -> {
            read.set(true);
            return user.get();
        };
        return read;
    }
}
