package io.cleverkit.examples.spring;

import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.Resolution;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What somebody with several accounts has to choose from before anything is open to them: nobody is logged in yet.
 *
 * @param people themselves, with one account each
 * @param returnTo where they wanted to go
 */
record AccountChoice(List<Person> people, String returnTo) implements Serializable {
    static final String ATTRIBUTE = "account-choice";

    static AccountChoice of(Resolution.Choose several, LoginResult.SignedIn in) {
        return new AccountChoice(
                several.accounts().stream()
                        .map(account -> Person.of(account, in.identity()))
                        .toList(),
                in.returnTo());
    }

    /** Returns the person with this account, if it is one of theirs: the form is not believed. */
    Optional<Person> person(String accountId) {
        return people.stream()
                .filter(person -> person.accountId().equals(accountId))
                .findFirst();
    }
}
