package io.cleverkit.sso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The module")
class ModuleTest {
    @Test
    @DisplayName("exports its one package, and opens it to JUnit, which calls the requirements")
    void exports() throws IOException {
        try (InputStream compiled = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            ModuleDescriptor module = ModuleDescriptor.read(compiled);

            assertThat(module.exports())
                    .extracting(ModuleDescriptor.Exports::source)
                    .containsExactly("io.cleverkit.sso.testkit");
            assertThat(module.opens())
                    .singleElement()
                    .satisfies(opened -> assertThat(opened.targets()).containsExactly("org.junit.platform.commons"));
        }
    }
}
