package io.cleverkit.testkit;

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
    @DisplayName(
            "exports the fake, its extension and its assertions, nothing internal, and needs no other module of Cleverkit")
    void exportsTheFaceOnly() throws IOException {
        ModuleDescriptor module;
        try (InputStream in = Files.newInputStream(Path.of("target", "classes", "module-info.class"))) {
            module = ModuleDescriptor.read(in);
        }

        assertThat(module.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrder(
                        "io.cleverkit.testkit", "io.cleverkit.testkit.assertj", "io.cleverkit.testkit.junit");
        assertThat(module.requires())
                .extracting(ModuleDescriptor.Requires::name)
                .noneMatch(name -> name.startsWith("io.cleverkit"));
    }
}
