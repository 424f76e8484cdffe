package io.cleverkit.sso;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says about where it is going to show an answer: the header {@code Sec-Fetch-Dest}, which no page can forge.
 *
 * <p>A log-in does not work inside a frame of another site, such as a page of a learning management system: browsers keep cookies
 * away from there. Ask before a log-in begins, and give the header to {@link CallbackRequest.Builder#fetchDestination}; in both cases
 * the person needs one page with a link that opens the top window ({@code target="_top"}). Browsers from before 2023 do not send it.
 * Rests on W3C Fetch Metadata.
 */
public final class FetchDestination {
    private static final Set<String> INSIDE_A_PAGE = Set.of("iframe", "frame", "fencedframe", "embed", "object");

    private FetchDestination() {}

    /**
     * Tells whether the answer will be shown inside another page.
     *
     * @param secFetchDest the header {@code Sec-Fetch-Dest}, or {@code null} if the browser sent none, which says no
     */
    public static boolean isFrame(@Nullable String secFetchDest) {
        return secFetchDest != null && INSIDE_A_PAGE.contains(secFetchDest);
    }
}
