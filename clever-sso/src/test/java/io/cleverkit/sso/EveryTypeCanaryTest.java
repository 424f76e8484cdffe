package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.internal.Digests;
import io.cleverkit.sso.internal.EmailAddress;
import io.cleverkit.sso.internal.Html;
import io.cleverkit.sso.internal.OwnPath;
import io.cleverkit.sso.internal.Query;
import io.cleverkit.sso.internal.Secrets;
import io.cleverkit.sso.internal.oidc.IdTokenClaims;
import io.cleverkit.sso.internal.oidc.IdTokenVerifier;
import io.cleverkit.sso.internal.oidc.InvalidIdTokenException;
import io.cleverkit.sso.internal.oidc.ProviderDocuments;
import io.cleverkit.sso.internal.oidc.ProviderMemory;
import io.cleverkit.sso.spi.AccountAccess;
import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.spi.PendingLogin;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looks at one example of every type of the module, with a marker in each place for a secret or for something about a person. */
@DisplayName("Of every public type, what it prints")
class EveryTypeCanaryTest {
    private static final String MARKER = "MARKER";

    /** Hosts implement these, or hand in lambdas: what they print is not ours. */
    private static final Set<Class<?>> OF_HOSTS = Set.of(
            AccountAccess.class,
            AccountDirectory.class,
            ConnectedDistricts.class,
            LinkingAccountDirectory.class,
            LoginListener.class,
            LoginStateStore.class);

    /** Nobody has an instance of these, or one that is given nothing. */
    private static final Set<Class<?>> WITHOUT_DATA = Set.of(
            FetchDestination.class,
            Digests.class,
            EmailAddress.class,
            Html.class,
            IdTokenVerifier.class,
            LoginButton.class,
            OwnPath.class,
            ProviderDocuments.class,
            ProviderMemory.class,
            Secrets.class);

    private static final IdentityRole ROLE = IdentityRole.builder()
            .role(UserRole.TEACHER)
            .sisId(MARKER)
            .stateId(MARKER)
            .number(MARKER)
            .legacyId(MARKER)
            .build();
    private static final CleverIdentity.Builder IDENTITY = CleverIdentity.builder()
            .district("d1")
            .cleverId(MARKER)
            .firstName(MARKER)
            .lastName(MARKER)
            .email(MARKER)
            .addRoles(ROLE);
    private static final HostAccount.Builder ACCOUNT = HostAccount.builder()
            .accountId(MARKER)
            .label(MARKER)
            .role("TEACHER")
            .active(true);
    private static final LoginCookie.Builder COOKIE =
            LoginCookie.builder().name("n").value(MARKER).maxAge(Duration.ZERO).secure(true);
    private static final PendingLogin.Builder PENDING =
            PendingLogin.builder().stateHash(MARKER).payload(MARKER).forgetAt(Instant.EPOCH);

    private static List<Object> examples() {
        CleverIdentity identity = IDENTITY.build();
        HostAccount account = ACCOUNT.build();
        LoginCookie cookie = COOKIE.build();
        RefusalReason reason = RefusalReason.of(RefusalCode.ACCOUNT_UNKNOWN);
        LoginStart.Builder start = LoginStart.builder()
                .uri(URI.create("https://clever.example/?state=" + MARKER))
                .cookie(cookie);
        RefusedLogin.Builder refused =
                RefusedLogin.builder().reason(reason).identity(identity).addCandidates(account);
        LoginRequest.Builder request =
                LoginRequest.builder().returnTo("/" + MARKER).cookie(MARKER);
        CallbackRequest.Builder callback = CallbackRequest.builder()
                .code(MARKER)
                .state(MARKER)
                .error(MARKER)
                .cookie(MARKER);
        CleverLoginBuilder login = CleverLogin.builder(
                ApplicationCredentials.of("client", MARKER), URI.create("http://localhost/callback"));
        AccountResolver.Builder resolver = AccountResolver.builder((d, u) -> List.of(account), d -> true);
        List<Object> examples = new ArrayList<>(List.of(
                ROLE,
                IdentityRole.builder().role(UserRole.TEACHER).sisId(MARKER),
                identity,
                IDENTITY,
                account,
                ACCOUNT,
                cookie,
                COOKIE,
                PENDING.build(),
                PENDING,
                reason,
                start.build(),
                start,
                refused.build(),
                refused));
        examples.addAll(List.of(
                request.build(),
                request,
                callback.build(),
                callback,
                login.build(),
                login,
                resolver.build(),
                resolver,
                new Resolution.Found(account),
                new Resolution.Choose(List.of(account, account)),
                new Resolution.NotProvisioned(reason),
                new LoginResult.SignedIn(identity, "/" + MARKER, "client", cookie),
                new LoginResult.Restart(start.build()),
                new LoginResult.AlreadyUsed(),
                new LoginResult.Refused(reason, "/" + MARKER, true, cookie)));
        examples.addAll(List.of(fullStore(), AccessEnd.of(new AccessOfMarker()), new Query().with("code", MARKER)));
        examples.addAll(List.of(
                new IdTokenClaims(MARKER, "d1", "student"),
                new InvalidIdTokenException("nonce"),
                new LoginMemo(new Attempt("/" + MARKER, null, false), MARKER, Instant.EPOCH)));
        return examples;
    }

    private static InMemoryLoginStateStore fullStore() {
        InMemoryLoginStateStore store = InMemoryLoginStateStore.create(Clock.systemUTC());
        store.save(PENDING.forgetAt(Instant.MAX).build());
        store.firstUse(MARKER, Instant.MAX);
        return store;
    }

    private static final class AccessOfMarker implements AccountAccess {
        @Override
        public void endPassword(String accountId) {
            throw new IllegalStateException("the disk is full");
        }

        @Override
        public void endSessions(String accountId) {}
    }

    @Test
    @DisplayName("is examined")
    void everyTypeIsExamined() throws Exception {
        Set<Class<?>> examined = new HashSet<>();
        examples().forEach(example -> addWithParents(example.getClass(), examined));

        List<Class<?>> missing = publicTypes()
                .filter(type -> !type.isEnum()) // constants of ours, printed by their names
                .filter(type -> !OF_HOSTS.contains(type) && !WITHOUT_DATA.contains(type))
                .filter(type -> !examined.contains(type))
                .toList();

        assertThat(missing)
                .as("a new type needs an example here, with a marker in each place for a secret or a person")
                .isEmpty();
        assertThat(publicTypes().toList())
                .as("types that are exempt must be there")
                .containsAll(OF_HOSTS)
                .containsAll(WITHOUT_DATA);
    }

    @Test
    @DisplayName("shows no secret and nothing about a person")
    void nothingShows() {
        assertThat(examples())
                .allSatisfy(example -> assertThat(example.toString())
                        .as(example.getClass().getName())
                        .doesNotContain(MARKER));
    }

    @Test
    @DisplayName("shows no account when its access could not be ended")
    void unfinishedEnd() {
        AccessEnd end = AccessEnd.of(new AccessOfMarker());

        Throwable unfinished = catchThrowable(() -> end.end(List.of(MARKER), AccessEndCause.ARCHIVED));

        assertThat(unfinished).isInstanceOf(IllegalStateException.class);
        assertThat(unfinished.toString()).doesNotContain(MARKER);
    }

    /** All types that anybody outside of their package can reach, those of the internal packages included. */
    private static Stream<Class<?>> publicTypes() throws IOException {
        Path classes = Path.of("target/classes");
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("module-info.class"))
                    .filter(path -> !path.endsWith("package-info.class"))
                    .toList()) {
                String name = classes.relativize(file).toString().replace('/', '.');
                types.add(load(name.substring(0, name.length() - ".class".length())));
            }
        }
        assertThat(types).as("compiled types").hasSizeGreaterThan(60);
        return types.stream().filter(EveryTypeCanaryTest::isReachable);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EveryTypeCanaryTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isReachable(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers())
                && !type.isAnonymousClass()
                && (outer == null || Modifier.isPublic(outer.getModifiers()));
    }

    private static void addWithParents(Class<?> type, Set<Class<?>> all) {
        for (Class<?> current = type; current != null; current = current.getSuperclass()) {
            all.add(current);
            for (Class<?> parent : current.getInterfaces()) {
                addWithParents(parent, all);
            }
        }
    }
}
