package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.roster.Person;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.web.Layout.SignedInBar;

/**
 * Somebody who is signed in and has chosen an account.
 *
 * @param person who
 * @param csrf proof that a form was made for this session
 */
public record Visitor(Person person, String csrf) {
    /** Returns what the bar at the top shows. */
    public SignedInBar bar() {
        return new SignedInBar(person.name(), person.role().label(), person.role() == Role.ADMIN, csrf);
    }
}
