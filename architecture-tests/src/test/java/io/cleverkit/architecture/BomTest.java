package io.cleverkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BomTest {
    private static final Path ROOT = Path.of(System.getProperty("cleverkit.root"));

    @Test
    @DisplayName("the BOM names every module that is published, in the parent's version")
    void complete() throws IOException {
        String bom = Files.readString(ROOT.resolve("bom/pom.xml"));
        Set<String> managed = all(bom, "<artifactId>(clever-[a-z-]+)</artifactId>");

        assertThat(managed).isEqualTo(publishedModules());
        assertThat(first(bom, "<artifactId>cleverkit-bom</artifactId>\\s*<version>([^<]+)</version>"))
                .isEqualTo(first(
                        Files.readString(ROOT.resolve("pom.xml")),
                        "<artifactId>cleverkit-parent</artifactId>\\s*<version>([^<]+)</version>"));
    }

    private static Set<String> publishedModules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .map(BomTest::ownName)
                    .filter(name -> name.startsWith("clever-"))
                    .collect(Collectors.toSet());
        }
    }

    private static String ownName(Path pom) {
        try {
            return first(
                    Files.readString(pom).replaceFirst("(?s)<parent>.*</parent>", ""),
                    "<artifactId>([^<]+)</artifactId>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
