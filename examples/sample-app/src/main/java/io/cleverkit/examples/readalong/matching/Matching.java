package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.roster.DistrictModes;
import java.time.Clock;

/**
 * Everything about people who could not log in, for those who show it and let it be corrected.
 *
 * @param unmatched who they are
 * @param linking what can be decided about them
 * @param acts what was decided
 * @param explanations what is known of one of them
 */
public record Matching(UnmatchedPeople unmatched, Linking linking, Acts acts, Explanations explanations) {
    /** Returns all of it over one database. */
    public static Matching over(Database database, Clock clock, DistrictModes modes) {
        UnmatchedPeople unmatched = new UnmatchedPeople(database, clock);
        Acts acts = new Acts(database);
        return new Matching(
                unmatched, new Linking(database, clock, modes::of), acts, new Explanations(database, unmatched, acts));
    }
}
