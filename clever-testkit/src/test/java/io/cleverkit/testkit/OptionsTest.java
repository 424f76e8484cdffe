package io.cleverkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The program's options")
class OptionsTest {
    private static final Path CSV = Path.of("src", "test", "resources", "csv", "maple-valley");

    @Test
    @DisplayName("describe the fake")
    void describeTheFake() {
        try (FakeClever fake = Options.parse(
                        "--port",
                        "0",
                        "--seed",
                        "3",
                        "--schools",
                        "2",
                        "--students",
                        "10",
                        "--districts",
                        "2",
                        "--client-id",
                        "me",
                        "--client-secret",
                        "hush",
                        "--redirect-uri",
                        "http://localhost:1/a",
                        "--redirect-uri",
                        "http://localhost:1/b",
                        "--api-version",
                        "3.1")
                .toBuilder()
                .start()) {
            assertThat(fake.clientId()).isEqualTo("me");
            assertThat(fake.clientSecret()).isEqualTo("hush");
            assertThat(fake.redirectUris()).containsExactly("http://localhost:1/a", "http://localhost:1/b");
            assertThat(fake.districts()).hasSize(2).allMatch(d -> d.students().size() == 10);
        }
    }

    @ParameterizedTest(name = "{0}: the third request is answered {1}")
    @CsvSource({"2, 429", "3, 200", "off, 200"})
    @DisplayName("limit the requests of a minute")
    void limitRequests(String limit, int third) throws Exception {
        try (FakeClever fake =
                Options.parse("--port", "0", "--rate-limit", limit).toBuilder().start()) {
            HttpRequest request = HttpRequest.newBuilder(fake.url().resolve("/v3.1/schools"))
                    .header("Authorization", "Bearer " + fake.district().token())
                    .build();
            HttpClient client = HttpClient.newHttpClient();
            int status = 0;
            for (int i = 0; i < 3; i++) {
                status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            }
            assertThat(status).isEqualTo(third);
        }
    }

    @Test
    @DisplayName("make a vast district of users, with schools if they are given")
    void makeAVastDistrict() {
        try (FakeClever fake = Options.parse("--port", "0", "--users", "1000000", "--schools", "40").toBuilder()
                .start()) {
            assertThat(fake.district().count("users")).isEqualTo(1_000_000);
            assertThat(fake.district().count("schools")).isEqualTo(40);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--users", "60", "--students", "50"))
                .withMessage("--users and --students exclude each other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--users", "5"))
                .withMessage("--users must be a whole number from 6 to 10000000");
    }

    @ParameterizedTest(name = "{0} {1} is refused: {2}")
    @CsvSource({
        "--cvs, x, unknown option --cvs",
        "--csv, /no/such/folder, --csv must be a folder",
        "--port, many, --port must be",
        "--port, 65536, --port must be",
        "--schools, 0, --schools must be",
        "--api-version, 2.1, --api-version must be",
        "--recordings, /no/such/folder, --recordings must be a folder",
        "--journal, 0, '--journal must be a whole number from 1 to 10000000, or off'",
        "--journal, none, '--journal must be a whole number from 1 to 10000000, or off'",
        "--rate-limit, 0, '--rate-limit must be a whole number from 1 to 10000000, or off'",
        "--client-id, '', --client-id needs a value",
        "port, 1, not an option",
    })
    void refuseNonsense(String name, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(name, value))
                .withMessageContaining(message)
                .withMessageNotContaining("\n");
    }

    @Test
    @DisplayName("refuse a folder that is no recording")
    void refuseOtherFolders(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), "[]");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--recordings", folder.toString()).toBuilder())
                .withMessageContaining("a.json");
    }

    @Test
    @DisplayName("that are wrong end the program with 2 and one line")
    void endTheProgram() throws IOException, InterruptedException {
        Process process = program("--cvs", "x");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(text(process.getErrorStream().readAllBytes()).lines()).hasSize(1);
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    @Test
    @DisplayName("that are right start the program, which says so first and ends with 0 on SIGTERM")
    void startTheProgram() throws IOException, InterruptedException {
        Process process = program("--port", "0", "--students", "5");
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).matches("Fake Clever listening on http://localhost:[0-9]+");
            assertThat(out.readLine()).contains("client id");
            // Not Process.destroy(), which would close the streams too.
            process.toHandle().destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(process.exitValue()).isZero();
        assertThat(text(process.getErrorStream().readAllBytes())).isEmpty();
    }

    private static Process program(String... arguments) throws IOException {
        return program(List.of(), arguments);
    }

    private static Process program(List<String> jvmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FakeCleverMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("serve on a machine that prefers IPv6, too")
    void preferIpv6() throws IOException, InterruptedException {
        Process process = program(List.of("-Djava.net.preferIPv6Addresses=true"), "--port", "0", "--students", "5");
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            String port = out.readLine().replaceFirst(".*:", "");
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/__fake/state"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    @DisplayName("register applications from files")
    void applicationsFromFiles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("app.json"),
                "{\"client_id\":\"second\",\"client_secret\":\"hush\",\"redirect_uris\":[\"http://localhost:1/a\"],"
                        + "\"sso_only\":true,\"name\":\"Second\"}");

        try (FakeClever fake = Options.parse("--port", "0", "--app", file.toString()).toBuilder()
                .start()) {
            assertThat(fake.district().token(FakeApplication.of("second", "hush", "x")))
                    .isNotBlank();
        }
    }

    @ParameterizedTest(name = "file {index}: {0}")
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"client_id\":1}",
                "{\"client_id\":\"a\",\"client_secret\":\"b\",\"redirect_uris\":[1]}",
                "{\"client_id\":\"a\",\"client_secret\":\"b\",\"redirect_uris\":[\"c\"],\"sso_only\":1}",
                "{\"client_id\":\"\",\"client_secret\":\"b\",\"redirect_uris\":[\"c\"]}",
                "{\"client_id\":\"a\",\"client_secret\":\"b\",\"redirect_uris\":[\"c\"],\"other\":1}"
            })
    @DisplayName("refuse an application file that is not as described, on one line with its name")
    void refuseApplicationFiles(String json, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("app.json"), json);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--app", file.toString()))
                .withMessageContaining("--app")
                .withMessageContaining(file.toString())
                .withMessageNotContaining("\n");
    }

    @Test
    @DisplayName("make districts of CSV files, and then no generated one unless a size is given too")
    void districtsFromCsv() {
        try (FakeClever fake = Options.parse("--port", "0", "--csv", CSV.toString()).toBuilder()
                .start()) {
            assertThat(fake.districts()).extracting(FakeDistrict::name).containsExactly("maple-valley");
        }
        try (FakeClever fake = Options.parse("--port", "0", "--csv", CSV.toString(), "--students", "5").toBuilder()
                .start()) {
            assertThat(fake.districts()).hasSize(2);
        }
    }

    @Test
    @DisplayName("refuse two folders of CSV files with one name")
    void csvFoldersNeedNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--csv", CSV.toString(), "--csv", CSV.toString()))
                .withMessageContaining("--csv needs folders of different names");
    }

    @Test
    @DisplayName("tell of columns that were passed over")
    void columnsPassedOver(@TempDir Path folder) throws IOException {
        copyCsv(folder);
        rewrite(
                folder.resolve("enrollments.csv"),
                text -> text.replace("Student_id", "Student_id,Seat").replaceAll("(?m)^(1.*)$", "$1,"));

        assertThat(Options.parse("--csv", folder.toString()).notes())
                .singleElement()
                .asString()
                .contains("enrollments.csv: Seat");
        assertThat(Options.parse("--csv", CSV.toString()).notes()).isEmpty();
    }

    @Test
    @DisplayName("that name bad CSV files end the program with 2 and a line for each problem")
    void badCsvEndsTheProgram(@TempDir Path folder) throws IOException, InterruptedException {
        copyCsv(folder);
        rewrite(folder.resolve("students.csv"), text -> text.replace(",ungraded,", ",Q,"));
        rewrite(folder.resolve("schools.csv"), text -> text.replace(",09,", ",Q,"));

        Process process = program("--csv", folder.toString());

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(text(process.getErrorStream().readAllBytes()).lines())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("fake-clever: ").contains("2 problems"),
                        line -> assertThat(line).contains("schools.csv:3: Low_grade"),
                        line -> assertThat(line).contains("students.csv:6: Grade"));
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    private static void copyCsv(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(CSV)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static void rewrite(Path file, UnaryOperator<String> rewriting) throws IOException {
        Files.writeString(file, rewriting.apply(Files.readString(file)));
    }
}
