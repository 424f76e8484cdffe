package io.cleverkit.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program's command line. Every {@link IllegalArgumentException} has a message fit for the user, on one line; that of an
 * {@link InvalidCsvException} on several.
 */
final class Options {
    static final int DEFAULT_PORT = 8089;

    private int port = DEFAULT_PORT;
    private String bind = "127.0.0.1";
    private long seed = 7;
    private Optional<Integer> schools = Optional.empty();
    private Optional<Integer> students = Optional.empty();
    private Optional<Integer> users = Optional.empty();
    private int districts = 1;
    private boolean sized;
    private final List<Path> recordings = new ArrayList<>();
    private final List<CsvDistrict> uploads = new ArrayList<>();
    private Optional<String> clientId = Optional.empty();
    private Optional<String> clientSecret = Optional.empty();
    private final List<String> redirectUris = new ArrayList<>();
    private final List<FakeApplication> applications = new ArrayList<>();
    private Optional<String> apiVersion = Optional.empty();
    private Optional<String> journal = Optional.empty();
    private Optional<String> rateLimit = Optional.empty();

    private Options() {}

    static Options parse(String... args) {
        Options options = new Options();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i];
            if (!name.startsWith("--")) {
                throw new IllegalArgumentException("not an option: " + name);
            }
            if (i + 1 == args.length) {
                // An unknown name is the likelier mistake, so it is reported first.
                options.set(name, Optional.empty());
            } else {
                options.set(name, Optional.of(args[i + 1]));
            }
        }
        if (options.users.isPresent() && options.students.isPresent()) {
            throw new IllegalArgumentException("--users and --students exclude each other");
        }
        return options;
    }

    /** A builder of the fake that was asked for; reads the recordings. */
    FakeCleverBuilder toBuilder() {
        FakeCleverBuilder builder =
                FakeClever.builder().port(port).bindAddress(bind).seed(seed);
        builder.client(
                clientId.orElse(FakeCleverBuilder.DEMO_CLIENT_ID),
                clientSecret.orElse(FakeCleverBuilder.DEMO_CLIENT_SECRET));
        redirectUris.forEach(builder::redirectUri);
        applications.forEach(builder::application);
        apiVersion.ifPresent(builder::apiVersion);
        journal.ifPresent(size -> applyJournal(builder, size));
        rateLimit.ifPresent(limit -> applyRateLimit(builder, limit));
        for (Path folder : recordings) {
            builder.district(recorded(folder));
        }
        uploads.forEach(builder::district);
        // Recordings or files alone mean: those districts and no other.
        if ((recordings.isEmpty() && uploads.isEmpty()) || sized) {
            for (int i = 0; i < districts; i++) {
                builder.district(invented(seed + i));
            }
        }
        return builder;
    }

    /** What the user should know and need not mend, each on one line. */
    List<String> notes() {
        return uploads.stream()
                .flatMap(upload -> upload.unknownColumns().stream())
                .map(column -> "passed over a column that Clever does not know, " + column)
                .toList();
    }

    private DistrictSource invented(long districtSeed) {
        if (users.isEmpty()) {
            return GeneratedDistrict.ofSeed(districtSeed)
                    .schools(schools.orElse(3))
                    .students(students.orElse(300));
        }
        VastDistrict vast = VastDistrict.ofSeed(districtSeed).users(users.get());
        return schools.map(vast::schools).orElse(vast);
    }

    private void set(String name, Optional<String> given) {
        switch (name) {
            case "--port" -> port = number(name, given, 0, 65_535);
            case "--bind" -> bind = value(name, given);
            case "--seed" -> seed = number(name, given, 0, Integer.MAX_VALUE);
            case "--schools" -> {
                schools = Optional.of(number(name, given, 1, 10_000));
                sized = true;
            }
            case "--students" -> {
                students = Optional.of(number(name, given, 0, 5_000_000));
                sized = true;
            }
            case "--users" -> {
                users = Optional.of(number(name, given, 6, 10_000_000));
                sized = true;
            }
            case "--districts" -> {
                districts = number(name, given, 0, 10_000);
                sized = true;
            }
            case "--recordings" -> recordings.add(folder(name, value(name, given)));
            case "--csv" -> upload(folder(name, value(name, given)));
            case "--client-id" -> clientId = Optional.of(value(name, given));
            case "--client-secret" -> clientSecret = Optional.of(value(name, given));
            case "--redirect-uri" -> redirectUris.add(value(name, given));
            case "--app" -> applications.add(ApplicationFile.read(name, Path.of(value(name, given))));
            case "--journal" -> journal = Optional.of(numberOrOff(name, given));
            case "--rate-limit" -> rateLimit = Optional.of(numberOrOff(name, given));
            case "--api-version" -> apiVersion = Optional.of(version(value(name, given)));
            default ->
                throw new IllegalArgumentException(
                        "unknown option " + name + "; known are --port, --bind, --seed, --schools,"
                                + " --students, --users, --districts, --recordings, --csv, --client-id, --client-secret,"
                                + " --redirect-uri, --app, --api-version, --journal, --rate-limit");
        }
    }

    private static String value(String name, Optional<String> given) {
        return given.filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(name + " needs a value"));
    }

    private static int number(String name, Optional<String> given, int least, int most) {
        String text = value(name, given);
        if (text.matches("[0-9]{1,10}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw new IllegalArgumentException(name + " must be a whole number from " + least + " to " + most);
    }

    private static String numberOrOff(String name, Optional<String> given) {
        String text = value(name, given);
        if (text.equals("off")) {
            return text;
        }
        try {
            return Integer.toString(number(name, given, 1, 10_000_000));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + ", or off", e);
        }
    }

    private static void applyJournal(FakeCleverBuilder builder, String size) {
        if (size.equals("off")) {
            builder.withoutJournal();
        } else {
            builder.journal(Integer.parseInt(size));
        }
    }

    private static void applyRateLimit(FakeCleverBuilder builder, String limit) {
        if (limit.equals("off")) {
            builder.withoutRateLimit();
        } else {
            builder.rateLimit(Integer.parseInt(limit));
        }
    }

    private static String version(String text) {
        if (!text.equals("3.0") && !text.equals("3.1")) {
            throw new IllegalArgumentException("--api-version must be 3.0 or 3.1");
        }
        return text;
    }

    private static Path folder(String name, String text) {
        Path folder = Path.of(text);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(name + " must be a folder: " + text);
        }
        return folder;
    }

    private static RecordedDistrict recorded(Path folder) {
        try {
            return RecordedDistrict.from(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException("--recordings cannot be read: " + folder, e);
        }
    }

    private void upload(Path folder) {
        CsvDistrict district;
        try {
            district = CsvDistrict.from(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException("--csv cannot be read: " + folder, e);
        }
        if (uploads.stream().anyMatch(other -> other.districtName().equals(district.districtName()))) {
            throw new IllegalArgumentException(
                    "--csv needs folders of different names, because their districts have these names: " + folder);
        }
        uploads.add(district);
    }
}
