package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The module")
class ModuleTest {
    private static ModuleDescriptor descriptor() throws Exception {
        try (InputStream compiled = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            return ModuleDescriptor.read(compiled);
        }
    }

    @Test
    @DisplayName("exports what hosts use and what hosts implement, to everybody, and opens nothing")
    void exports() throws Exception {
        assertThat(descriptor().name()).isEqualTo("io.cleverkit.sso");
        assertThat(descriptor().exports())
                .allSatisfy(export -> assertThat(export.isQualified()).isFalse())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrder("io.cleverkit.sso", "io.cleverkit.sso.spi");
        assertThat(descriptor().opens()).isEmpty();
    }

    @Test
    @DisplayName("needs the roster client, a JOSE library, a logger and the platform, nothing else at run time")
    void requirements() throws Exception {
        assertThat(descriptor().requires())
                .filteredOn(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder(
                        "java.base", "java.net.http", "io.cleverkit.roster", "com.nimbusds.jose.jwt", "org.slf4j");
    }
}
