package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.Listing;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.model.Course;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing ends the transfer of a page of which only the first records were wanted. */
@Timeout(60)
class ClosingTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"data\":[";

    private final CountDownLatch hungUp = new CountDownLatch(1);
    private ServerSocket socket;

    @BeforeEach
    void start() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::sendForEver, "endless-page");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
    }

    /** A page that never ends, until the client hangs up: then a write fails. */
    private void sendForEver() {
        try (Socket connection = socket.accept()) {
            OutputStream out = connection.getOutputStream();
            out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
            for (long i = 0; ; i++) {
                out.write("{\"data\":{\"id\":\"%012d\"}},".formatted(i).getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            hungUp.countDown();
        }
    }

    private Listing<Course> courses() {
        return CleverRoster.builder()
                .apiUrl(URI.create("http://127.0.0.1:" + socket.getLocalPort()))
                .build()
                .district(Wire.token(Wire.TOKEN))
                .courses()
                .readAhead(0);
    }

    @Test
    @DisplayName("of a cursor")
    void cursor() throws InterruptedException {
        RecordCursor<Course> cursor = courses().open();
        assertThat(cursor.advance()).isTrue();

        cursor.close();

        assertThat(hungUp.await(30, TimeUnit.SECONDS)).as("hung up").isTrue();
        assertThatThrownBy(cursor::advance).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(cursor::certificate).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("of a stream")
    void stream() throws InterruptedException {
        try (Stream<Course> stream = courses().stream()) {
            assertThat(stream.limit(3)).hasSize(3);
        }

        assertThat(hungUp.await(30, TimeUnit.SECONDS)).as("hung up").isTrue();
    }
}
