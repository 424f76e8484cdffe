package io.cleverkit.examples.readalong.browser;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The ways in, in Chromium. */
class ChromiumWaysInTest extends WaysInContract {
    @Override
    void assumeInstalled() {
        Chromium.assumeInstalled();
    }

    @Override
    BrowserDriver start(Path profile) {
        return Chromium.start(profile);
    }

    @Override
    Stream<Person> people(Person typical) {
        return Stream.of(Person.values());
    }
}
