package io.cleverkit.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the example. Clever is the only way in, so there is no user with a password. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class QuizApplication {
    /** Takes Spring's usual arguments; without any, Clever is a fake. */
    public static void main(String[] arguments) {
        SpringApplication.run(QuizApplication.class, arguments);
    }
}
