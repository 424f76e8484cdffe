package io.cleverkit.examples.spring;

import io.cleverkit.testkit.FakeClever;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the example, with a fake Clever beside it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // nobody has a password here
class SpringExampleMain {
    public static void main(String[] args) {
        ConfigurableApplicationContext context = SpringApplication.run(SpringExampleMain.class, args);
        String port = context.getEnvironment().getProperty("local.server.port");
        System.out.println("The product: http://localhost:" + port);
        System.out.println("The fake Clever's portal: "
                + context.getBean(FakeClever.class).url().resolve("/portal"));
    }
}
