package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.sso.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody whom Clever knows, who was not let in and still would not be.
 *
 * @param cleverId who they are to Clever
 * @param name their name at Clever
 * @param email their address at Clever
 * @param roles which accounts their roles at Clever stand for
 * @param code why they were not let in
 * @param times how often that was the reason
 * @param firstAt when it was for the first time
 * @param lastAt when it was for the last time
 * @param candidates accounts that came near and are still free, by role
 */
public record Unmatched(
        String cleverId,
        Optional<String> name,
        Optional<String> email,
        Set<Role> roles,
        RefusalCode code,
        long times,
        Instant firstAt,
        Instant lastAt,
        List<Candidate> candidates) {
    /** Shows the reason only. */
    @Override
    public String toString() {
        return "Unmatched[" + code + "]";
    }
}
