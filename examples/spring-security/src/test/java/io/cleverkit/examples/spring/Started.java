package io.cleverkit.examples.spring;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the example as its main method does, on a free port: the redirect URI must be known before. */
final class Started {
    private Started() {}

    static ConfigurableApplicationContext example(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("--server.port=" + freePort(), "--logging.level.root=warn", "--spring.main.banner-mode=off"));
        return SpringApplication.run(QuizApplication.class, all.toArray(String[]::new));
    }

    static URI address(ConfigurableApplicationContext application) {
        return URI.create(application.getEnvironment().getRequiredProperty("clever.callback"))
                .resolve("/");
    }

    /** Not one of those that systems give to whoever asks for any: the fake could get it before the example does. */
    private static int freePort() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one.
            }
        }
        throw new IllegalStateException("There is no free port");
    }
}
