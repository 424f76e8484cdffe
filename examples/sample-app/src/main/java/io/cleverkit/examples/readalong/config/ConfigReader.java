package io.cleverkit.examples.readalong.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads the configuration and refuses what Readalong cannot do, rather than starting with something else than was asked for.
 */
public final class ConfigReader {
    private static final String DEFAULT_DB_URL = "jdbc:h2:file:./data/readalong;WRITE_DELAY=0";

    private final Variables variables;

    private ConfigReader(Variables variables) {
        this.variables = variables;
    }

    /**
     * Reads all variables.
     *
     * @throws BadConfigurationException for the first value that cannot be used
     */
    public static ReadalongConfig read(Variables variables) {
        return new ConfigReader(variables).read();
    }

    private ReadalongConfig read() {
        refuseWhatIsNotBuilt();
        return new ReadalongConfig(
                port(),
                bindAddress(),
                publicUrl(),
                clever(),
                database(),
                discoverEvery(),
                nightly(),
                guardMaxDeletePercent(),
                localAccountsAllowed(),
                adminToken(),
                syncMode());
    }

    /** A setting that would silently do nothing is worse than none. */
    private void refuseWhatIsNotBuilt() {
        onlyAccept("ONBOARDING", "automatic", "approve is not built yet");
        if (variables.find("LICENSE_CAPACITY").isPresent()) {
            throw new BadConfigurationException("LICENSE_CAPACITY", "unset: licences are not built yet");
        }
    }

    private void onlyAccept(String name, String accepted, String why) {
        if (variables.find(name).filter(value -> !value.equals(accepted)).isPresent()) {
            throw new BadConfigurationException(name, accepted + ": " + why);
        }
    }

    private int port() {
        return parse("PORT", "a number from 0 (any free port) to 65535", text -> number(text, 0, 65_535))
                .orElse(8080);
    }

    private InetAddress bindAddress() {
        String accepts = "an address of this machine, such as 127.0.0.1 or 0.0.0.0";
        return parse("BIND_ADDRESS", accepts, text -> {
                    try {
                        return InetAddress.getByName(text);
                    } catch (UnknownHostException e) {
                        throw new IllegalArgumentException(e);
                    }
                })
                .orElseGet(InetAddress::getLoopbackAddress);
    }

    private Optional<URI> publicUrl() {
        String accepts = "an origin without a path, such as https://readalong.example; http only for localhost";
        return parse("PUBLIC_URL", accepts, text -> {
            URI url = protectedUrl(text);
            if (!url.getRawPath().isEmpty()) {
                throw new IllegalArgumentException("not an origin");
            }
            return url;
        });
    }

    private Optional<CleverSettings> clever() {
        String url = "an https URL, or an http URL of this machine, without a query";
        Optional<URI> apiUrl = parse("CLEVER_API_URL", url, ConfigReader::protectedUrl);
        Optional<URI> authUrl = parse("CLEVER_AUTH_URL", url, ConfigReader::protectedUrl);
        if (apiUrl.isEmpty() && authUrl.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CleverSettings(
                apiUrl.orElseThrow(() -> missing("CLEVER_API_URL", "set when CLEVER_AUTH_URL is")),
                authUrl.orElseThrow(() -> missing("CLEVER_AUTH_URL", "set when CLEVER_API_URL is")),
                clientId(),
                required("CLEVER_CLIENT_SECRET")));
    }

    private String clientId() {
        required("CLEVER_CLIENT_ID");
        return parse("CLEVER_CLIENT_ID", "an id without a colon", text -> {
                    if (text.contains(":")) {
                        throw new IllegalArgumentException("HTTP's basic scheme cannot carry it");
                    }
                    return text;
                })
                .orElseThrow();
    }

    private String required(String name) {
        return variables.find(name).orElseThrow(() -> missing(name, "set when Clever's URLs are"));
    }

    private static BadConfigurationException missing(String name, String accepts) {
        return new BadConfigurationException(name, accepts);
    }

    private DatabaseSettings database() {
        String url = parse("DB_URL", "a JDBC URL that begins with jdbc:h2: or jdbc:postgresql:", text -> {
                    if (!text.startsWith("jdbc:h2:") && !text.startsWith("jdbc:postgresql:")) {
                        throw new IllegalArgumentException("another database");
                    }
                    return text;
                })
                .orElse(DEFAULT_DB_URL);
        return new DatabaseSettings(durable(url), variables.find("DB_USER"), variables.find("DB_PASSWORD"));
    }

    /** By default H2 answers a commit up to half a second before it is on disk; a crash would lose what we promised. */
    private static String durable(String url) {
        boolean needsIt =
                url.startsWith("jdbc:h2:") && !url.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=");
        return needsIt ? url + ";WRITE_DELAY=0" : url;
    }

    private Optional<Duration> discoverEvery() {
        Optional<String> value = variables.find("DISCOVER_EVERY");
        if (value.filter("off"::equals).isPresent()) {
            return Optional.empty();
        }
        String accepts = "off, or an ISO-8601 duration of at least a second, such as PT5M";
        return parse("DISCOVER_EVERY", accepts, text -> {
                    Duration every = Duration.parse(text);
                    if (every.compareTo(Duration.ofSeconds(1)) < 0) {
                        throw new IllegalArgumentException("too often");
                    }
                    return every;
                })
                .or(() -> Optional.of(Duration.ofMinutes(5)));
    }

    private Optional<NightlySettings> nightly() {
        ZoneId zone = parse("SYNC_ZONE", "a time zone, such as America/New_York", ZoneId::of)
                .orElseGet(() -> ZoneId.of("America/New_York"));
        Optional<String> at = variables.find("SYNC_AT");
        if (at.filter("off"::equals).isPresent()) {
            return Optional.empty();
        }
        LocalTime time = parse("SYNC_AT", "off, or a time of day, such as 04:00", LocalTime::parse)
                .orElseGet(() -> LocalTime.of(4, 0));
        return Optional.of(new NightlySettings(time, zone));
    }

    private OptionalInt guardMaxDeletePercent() {
        return parse("GUARD_MAX_DELETE_PERCENT", "a number from 0 to 100", text -> number(text, 0, 100))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private Optional<Boolean> localAccountsAllowed() {
        return parse("LOCAL_ACCOUNTS", "allowed or refused", text -> switch (text) {
            case "allowed" -> true;
            case "refused" -> false;
            default -> throw new IllegalArgumentException("neither");
        });
    }

    private Optional<String> adminToken() {
        return parse("ADMIN_API_TOKEN", "printable ASCII characters without spaces", text -> {
            if (!text.matches("[!-~]+")) {
                throw new IllegalArgumentException("cannot be sent in a header");
            }
            return text;
        });
    }

    private SyncMode syncMode() {
        return parse(
                        "SYNC_MODE",
                        "full-roster, account-provisioning or sso-only",
                        text -> SyncMode.find(text).orElseThrow(() -> new IllegalArgumentException("not a mode")))
                .orElse(SyncMode.FULL_ROSTER);
    }

    private <T> Optional<T> parse(String name, String accepts, Function<String, T> parser) {
        return variables.find(name).map(text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                // The value stays out of the message: some of them are secrets.
                throw new BadConfigurationException(name, accepts);
            }
        });
    }

    private static int number(String text, int least, int greatest) {
        int number = Integer.parseInt(text);
        if (number < least || number > greatest) {
            throw new IllegalArgumentException("out of range");
        }
        return number;
    }

    /** Names of children and secrets travel there, so off this machine only https will do. */
    private static URI protectedUrl(String text) {
        try {
            URI url = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
                throw new IllegalArgumentException("not a plain URL");
            }
            if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && isLoopback(url))) {
                throw new IllegalArgumentException("not protected");
            }
            return url;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean isLoopback(URI url) {
        String host = url.getHost();
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
