package io.cleverkit.roster.internal.decode;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one value where the parser stands. */
@FunctionalInterface
public interface ValueReader<T> {
    /** Returns the value, or null if there is none or it cannot be identified. */
    @Nullable
    T read(RecordParser in) throws IOException;
}
