package io.cleverkit.roster;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ModuleDescriptorTest {
    private static ModuleDescriptor descriptor() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            return ModuleDescriptor.read(in);
        }
    }

    @Test
    @DisplayName("exactly the public packages are exported, and two internal ones to sso alone")
    void exports() throws IOException {
        Map<String, Set<String>> exports = descriptor().exports().stream()
                .collect(toMap(ModuleDescriptor.Exports::source, ModuleDescriptor.Exports::targets));

        assertThat(exports)
                .isEqualTo(Map.of(
                        "io.cleverkit.roster", Set.of(),
                        "io.cleverkit.roster.micrometer", Set.of(),
                        "io.cleverkit.roster.model", Set.of(),
                        "io.cleverkit.roster.internal.http", Set.of("io.cleverkit.sso"),
                        "io.cleverkit.roster.internal.json", Set.of("io.cleverkit.sso")));
        assertThat(descriptor().opens()).isEmpty();
    }

    @Test
    @DisplayName("annotations are needed at compile time only, and data binding not at all")
    void requires() throws IOException {
        Set<String> atRunTime = descriptor().requires().stream()
                .filter(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name)
                .collect(Collectors.toSet());

        assertThat(atRunTime)
                .containsExactlyInAnyOrder(
                        "java.base",
                        "java.net.http",
                        "com.fasterxml.jackson.core",
                        "io.github.resilience4j.circuitbreaker",
                        "io.github.resilience4j.core",
                        "io.github.resilience4j.retry",
                        "org.slf4j");
    }
}
