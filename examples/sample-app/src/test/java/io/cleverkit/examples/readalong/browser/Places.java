package io.cleverkit.examples.readalong.browser;

import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeUser;

/** What is where on the pages of Readalong and of the fake Clever, as CSS selectors. */
final class Places {
    static final String BUTTON = "a.clever-login";
    static final String LOG_OUT = "form[action='/logout'] button";
    static final String HEADING = "h1";
    static final String ROLE = ".bar .badge";
    static final String NAME = ".bar .who-name";
    static final String PORTAL_ICON = "[data-app]";

    private Places() {}

    static String district(FakeDistrict district) {
        return "[data-district='" + district.id() + "']";
    }

    static String person(FakeUser user) {
        return "[data-user='" + user.id() + "']";
    }
}
