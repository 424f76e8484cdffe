package io.cleverkit.examples.readalong;

import io.cleverkit.examples.readalong.admin.AccountsApi;
import io.cleverkit.examples.readalong.admin.AdminApi;
import io.cleverkit.examples.readalong.admin.AdminPages;
import io.cleverkit.examples.readalong.admin.BearerToken;
import io.cleverkit.examples.readalong.admin.MatchesApi;
import io.cleverkit.examples.readalong.admin.PeoplePages;
import io.cleverkit.examples.readalong.config.CleverSettings;
import io.cleverkit.examples.readalong.config.NightlySettings;
import io.cleverkit.examples.readalong.config.ReadalongConfig;
import io.cleverkit.examples.readalong.config.SyncMode;
import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Settings;
import io.cleverkit.examples.readalong.login.AccountTable;
import io.cleverkit.examples.readalong.login.LoginRoutes;
import io.cleverkit.examples.readalong.login.LoginStateTable;
import io.cleverkit.examples.readalong.login.Sessions;
import io.cleverkit.examples.readalong.login.Visitors;
import io.cleverkit.examples.readalong.matching.Matching;
import io.cleverkit.examples.readalong.matching.RefusedLogins;
import io.cleverkit.examples.readalong.password.PasswordParts;
import io.cleverkit.examples.readalong.password.ReadalongAccess;
import io.cleverkit.examples.readalong.reader.ReaderPages;
import io.cleverkit.examples.readalong.roster.CanonicalRoster;
import io.cleverkit.examples.readalong.roster.DistrictModes;
import io.cleverkit.examples.readalong.roster.Districts;
import io.cleverkit.examples.readalong.roster.LocalAccounts;
import io.cleverkit.examples.readalong.roster.ReadalongAccounts;
import io.cleverkit.examples.readalong.roster.ReadalongOrganizations;
import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.examples.readalong.web.SecurityHeaders;
import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.sso.AccessEnd;
import io.cleverkit.sso.AccountResolver;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.CleverLoginBuilder;
import io.cleverkit.sync.CleverSync;
import io.cleverkit.sync.CleverSyncBuilder;
import io.cleverkit.sync.GuardLimits;
import io.cleverkit.sync.NightlySchedule;
import io.cleverkit.sync.clever.CleverDiscovery;
import io.cleverkit.sync.clever.CleverRosterSource;
import io.cleverkit.sync.clever.RosterField;
import io.cleverkit.sync.clever.RosterMapping;
import io.cleverkit.sync.jdbc.JdbcSync;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole product, put together: this is the one place that knows all parts. Read it from the top to see what a host gives to
 * the library and what it gets.
 */
public final class Readalong implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Readalong.class);

    /** All that Readalong wants to know of people beside their names, roles and schools. */
    private static final RosterMapping MAPPING = RosterMapping.of(1, Set.of(RosterField.ACCOUNT_EMAIL));

    private final Clock clock = Clock.systemUTC();
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Listener listener;
    private final URI publicUrl;
    private final String adminToken;
    private Optional<URI> portal = Optional.empty();

    private Readalong(ReadalongConfig config) {
        this.listener = closing(Listener.open(config.bindAddress(), config.port()));
        this.publicUrl = config.publicUrl().orElseGet(() -> URI.create("http://localhost:" + listener.port()));
        this.adminToken = config.adminToken().orElseGet(BearerToken::random);
    }

    /**
     * Starts everything.
     *
     * @throws io.cleverkit.examples.readalong.config.BadConfigurationException when the configuration does not work here
     */
    public static Readalong start(ReadalongConfig config) {
        Readalong readalong = new Readalong(config);
        try {
            readalong.open(config);
            return readalong;
        } catch (RuntimeException e) {
            readalong.close();
            throw e;
        }
    }

    private void open(ReadalongConfig config) {
        URI callback = publicUrl.resolve("/login/clever/callback");
        Database database = closing(Database.open(config.database()));
        Optional<Demo> demo =
                config.clever().isPresent() ? Optional.empty() : Optional.of(closing(Demo.start(callback.toString())));
        portal = demo.map(Demo::portal);
        CleverSettings clever =
                config.clever().or(() -> demo.map(Demo::settings)).orElseThrow();
        wire(config, clever, callback, database);
    }

    private void wire(ReadalongConfig config, CleverSettings clever, URI callback, Database database) {
        ApplicationCredentials application = ApplicationCredentials.of(clever.clientId(), clever.clientSecret());
        CleverRoster rosters = CleverRoster.builder()
                .apiUrl(clever.apiUrl())
                .authUrl(clever.authUrl())
                .build();
        DistrictModes modes = new DistrictModes(database, config.syncMode());
        CleverSync sync = closing(sync(config, rosters, application, database, modes));
        Districts districts = new Districts(sync, clever.clientId(), modes);
        RosterQueries roster = new RosterQueries(database);
        AccessEnd access = AccessEnd.of(new ReadalongAccess(database));
        DistrictWatch watch = new DistrictWatch(CleverDiscovery.of(sync, rosters, application), roster, access);
        Visitors visitors = new Visitors(new Sessions(database, clock), roster, districts::isOpen, isHttps());
        Core core = new Core(config, database, modes, districts, roster, visitors);

        LoginRoutes login = loginRoutes(core, clever, CleverLogin.builder(application, callback));
        closing(WebServer.start(listener, routes -> {
            new SecurityHeaders(isHttps()).addTo(routes);
            login.addTo(routes);
            addPages(core, routes);
            addApi(core, watch, access, routes);
        }));
        closing(new Caretaker(sync, watch, config.discoverEvery(), config.nightly(), clock))
                .start();
    }

    /** What nearly all parts stand on. */
    private record Core(
            ReadalongConfig config,
            Database database,
            DistrictModes modes,
            Districts districts,
            RosterQueries roster,
            Visitors visitors) {}

    private boolean isHttps() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Who came from Clever, and which account is theirs: two questions that the library answers, with our tables behind it. */
    private LoginRoutes loginRoutes(Core core, CleverSettings clever, CleverLoginBuilder builder) {
        Districts districts = core.districts();
        RefusedLogins refusals = new RefusedLogins(
                core.database(), clock, district -> districts.find(district).isPresent());
        CleverLogin login = builder.apiUrl(clever.apiUrl())
                .authUrl(clever.authUrl())
                .stateStore(new LoginStateTable(core.database(), clock))
                .listener(refusals)
                .connectedDistricts(districts::isOpen)
                .landingPath("/me")
                .allowedReturnTo(Set.of("/me", "/admin")::contains)
                .build();
        AccountTable directory = new AccountTable(core.database());
        AccountResolver accounts = AccountResolver.builder(directory, districts::isOpen)
                .emailMatching(directory, district -> core.modes().of(district).emailMatching())
                .listener(refusals)
                .build();
        return new LoginRoutes(login, accounts, core.visitors(), core.roster());
    }

    private void addPages(Core core, RoutesConfig routes) {
        ReadalongConfig config = core.config();
        new ReaderPages(core.visitors(), core.roster(), localAccounts(config, config.syncMode())).addTo(routes);
        PeoplePages people = new PeoplePages(core.visitors(), matching(core));
        ZoneId zone = config.nightly().map(NightlySettings::zone).orElse(ZoneOffset.UTC);
        new AdminPages(core.visitors(), core.districts(), core.roster(), people, zone).addTo(routes);
    }

    private void addApi(Core core, DistrictWatch watch, AccessEnd access, RoutesConfig routes) {
        Districts districts = core.districts();
        PasswordParts passwords =
                new PasswordParts(core.database(), clock, districts::isOpen, core.visitors(), publicUrl);
        passwords.addTo(routes);
        new AdminApi(
                        new BearerToken(adminToken),
                        districts,
                        watch::discover,
                        core.roster(),
                        new CanonicalRoster(core.database()))
                .addTo(routes);
        new AccountsApi(
                        districts,
                        core.roster(),
                        new LocalAccounts(core.database()),
                        passwords.invitations(),
                        access,
                        district -> localAccounts(core.config(), core.modes().of(district)))
                .addTo(routes);
        new MatchesApi(districts, matching(core)).addTo(routes);
    }

    private Matching matching(Core core) {
        return Matching.over(core.database(), clock, core.modes());
    }

    /** In a district whose whole roster comes from Clever there are no others unless asked for. */
    private static boolean localAccounts(ReadalongConfig config, SyncMode mode) {
        return config.localAccountsAllowed().orElse(mode != SyncMode.FULL_ROSTER);
    }

    private static CleverSync sync(
            ReadalongConfig config,
            CleverRoster rosters,
            ApplicationCredentials application,
            Database database,
            DistrictModes modes) {
        JdbcSync jdbc = JdbcSync.of(database.dataSource());
        CleverSyncBuilder builder = CleverSync.builder()
                .storage(jdbc.storage())
                .source(CleverRosterSource.of(rosters, MAPPING, application)
                        .withScope(connection -> modes.of(connection.district()).scope()))
                .mappingVersion(MAPPING.version())
                .organizations(new ReadalongOrganizations(jdbc::connection))
                .users(new ReadalongAccounts(jdbc::connection))
                .fingerprintKey(new Settings(database).fingerprintKey());
        config.nightly()
                .ifPresentOrElse(
                        nightly -> builder.nightly(NightlySchedule.at(nightly.at(), nightly.zone())),
                        builder::nightlyDisabled);
        config.guardMaxDeletePercent()
                .ifPresent(percent -> builder.guardLimits(
                        GuardLimits.builder().removalPercent(percent).build()));
        return builder.build();
    }

    /** What is started last is stopped first. */
    private <T extends AutoCloseable> T closing(T part) {
        parts.push(part);
        return part;
    }

    /** Where browsers find it. */
    public URI publicUrl() {
        return publicUrl;
    }

    /** The token of the admin API. */
    public String adminToken() {
        return adminToken;
    }

    /** The portal of the embedded fake; empty when Readalong talks to Clever. */
    public Optional<URI> portal() {
        return portal;
    }

    /** Stops everything; a run finishes the batch in hand and is repeated at the next start. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn(
                        "A part did not stop well [part={}, cause={}]",
                        part.getClass().getSimpleName(),
                        e.getClass().getName());
            }
        }
    }
}
