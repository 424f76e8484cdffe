package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.web.Html;
import io.cleverkit.sso.LoginButton;

/** The library's button as a piece of our pages. */
public final class CleverButton {
    /** Leads to where a log-in begins. */
    public static final Html HTML = Html.trusted(LoginButton.html("/login/clever"));

    private CleverButton() {}
}
