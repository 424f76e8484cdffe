package io.cleverkit.examples.readalong.web;

import java.util.Collection;
import java.util.function.Function;

/**
 * A piece of HTML that is safe to send. Whatever is put into a template is escaped, unless it is {@code Html} itself; so there is
 * no way to forget it. Values go into text and quoted attributes only.
 */
public final class Html {
    /** Nothing. */
    public static final Html EMPTY = new Html("");

    private static final String PLACE = "{}";

    private final String text;

    private Html(String text) {
        this.text = text;
    }

    /**
     * Fills a template, which is a constant of the program.
     *
     * @param template HTML with {@code {}} for each value
     * @param values what goes there
     */
    public static Html of(String template, Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int place = template.indexOf(PLACE, from);
            if (place < 0) {
                throw new IllegalArgumentException("The template has fewer places than there are values");
            }
            filled.append(template, from, place);
            filled.append(value instanceof Html html ? html.text : escape(String.valueOf(value)));
            from = place + PLACE.length();
        }
        if (template.indexOf(PLACE, from) >= 0) {
            throw new IllegalArgumentException("The template has more places than there are values");
        }
        return new Html(filled.append(template.substring(from)).toString());
    }

    /** Takes HTML as it is: only for what a library of ours has made of constants. */
    public static Html trusted(String html) {
        return new Html(html);
    }

    /** Renders each item and puts the pieces one after the other. */
    public static <T> Html each(Collection<? extends T> items, Function<T, Html> render) {
        StringBuilder all = new StringBuilder();
        items.forEach(item -> all.append(render.apply(item).text));
        return new Html(all.toString());
    }

    /** Returns this piece if the condition holds, else nothing. */
    public Html when(boolean condition) {
        return condition ? this : EMPTY;
    }

    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Returns the HTML. */
    @Override
    public String toString() {
        return text;
    }
}
