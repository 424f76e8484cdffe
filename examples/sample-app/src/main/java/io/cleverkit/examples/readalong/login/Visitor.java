package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.roster.Person;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.web.Layout.SignedInBar;

/**
 * Somebody who is signed in and has chosen an account.
 *
 * @param person who
 * @param csrf proof that a form was made for this session
 * @param districtAdmin whether they administer the whole district, as Clever said when they logged in
 */
public record Visitor(Person person, String csrf, boolean districtAdmin) {
    /** Whether they may decide about others: an administrator of the whole district, in that account. */
    public boolean mayDecide() {
        return districtAdmin && person.role() == Role.ADMIN;
    }

    /** Returns what the bar at the top shows. */
    public SignedInBar bar() {
        return new SignedInBar(person.name(), person.role().label(), person.role() == Role.ADMIN, csrf);
    }
}
