package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import io.cleverkit.sso.internal.Html;
import java.util.regex.Pattern;

/**
 * The <em>Log in with Clever</em> button as a piece of HTML: a link with a drawing of our own in Clever's colours.
 *
 * <p>It has no script, no style sheet, no style attribute and no picture from elsewhere, so it shows under the strictest
 * content security policy. Inside a frame it opens the top window, since nobody can log in in a frame of another site. The drawing is hidden from screen readers, the link has the name. Clever's official pictures are on
 * the page <em>Clever SSO assets</em> of its documentation.
 */
public final class LoginButton {
    private static final String LABEL = "Log in with Clever";

    /** Addresses that a link may have: http, https, or a path; above all no {@code javascript:}. */
    private static final Pattern SAFE_HREF = Pattern.compile("(https?://|/(?![/\\\\]))[\\x21-\\x7e]*");

    /** The edge is half inside of the ground, so that both looks are of one size; contrast is 4.9 to 1 in both. */
    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" width="240" height="48" viewBox="0 0 240 48" aria-hidden="true" focusable="false">\
            <rect x="1" y="1" width="238" height="46" rx="6" fill="{ground}" stroke="#1464ff" stroke-width="2"/>\
            <circle cx="28" cy="24" r="13" fill="{ink}"/>\
            <path d="M33.5 19.5a7 7 0 1 0 0 9" fill="none" stroke="{ground}" stroke-width="3.5" stroke-linecap="round"/>\
            <text x="54" y="30" fill="{ink}" font-family="system-ui, sans-serif" font-size="18" font-weight="600" \
            textLength="164" lengthAdjust="spacingAndGlyphs">Log in with Clever</text>\
            </svg>""";

    private LoginButton() {}

    /**
     * Returns the button, white on blue.
     *
     * @param href the host's own page that begins a log-in, or an Instant Login link
     * @throws IllegalArgumentException if it is neither a path nor an http address
     */
    public static String html(String href) {
        return html(href, ButtonLook.WHITE_ON_BLUE);
    }

    /** Returns the button in one of the two looks; otherwise as {@link #html(String)}. */
    public static String html(String href, ButtonLook look) {
        requireNonNull(look, "look");
        if (!SAFE_HREF.matcher(requireNonNull(href, "href")).matches()) {
            throw new IllegalArgumentException("href: must be a path or an http address");
        }
        return "<a class=\"clever-login\" href=\"" + Html.escape(href) + "\" target=\"_top\" aria-label=\"" + LABEL
                + "\">" + drawing(look) + "</a>";
    }

    private static String drawing(ButtonLook look) {
        return DRAWING.replace("{ground}", look.ground()).replace("{ink}", look.ink());
    }
}
