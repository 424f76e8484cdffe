package io.cleverkit.testkit.functional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The recorded answers, where they are at hand. */
final class Reference {
    private Reference() {}

    /** Their folder; a test that asks for it is skipped, and says so, where it is not there. */
    static Path recordings() {
        Path folder = Path.of(System.getProperty("cleverkit.reference", "")).resolve("recordings");
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "SKIPPED: no recorded answers where cleverkit.reference points to");
        return folder;
    }

    static JsonNode recording(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(recordings().resolve(name + ".json")));
    }
}
