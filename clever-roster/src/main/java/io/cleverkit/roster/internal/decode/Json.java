package io.cleverkit.roster.internal.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;

/** The one way to read JSON here, with limits that no honest answer of Clever comes near. */
public final class Json {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private Json() {}

    public static JsonParser parser(InputStream body) throws IOException {
        return FACTORY.createParser(body);
    }

    /** A parser of a text that came out of an answer. */
    static JsonParser parser(String text) throws IOException {
        return FACTORY.createParser(text);
    }
}
