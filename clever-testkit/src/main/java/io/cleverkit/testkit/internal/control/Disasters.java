package io.cleverkit.testkit.internal.control;

import java.util.List;

/** The disasters that can be asked for by name. */
public interface Disasters {
    /** Their names, in the order they are told of. */
    List<String> names();

    /**
     * Lets one strike.
     *
     * @param name one of {@link #names}
     * @param districtId of a district that there is
     * @throws IllegalStateException when the district has nothing for it to strike; nothing is changed then
     */
    void strike(String name, String districtId);
}
