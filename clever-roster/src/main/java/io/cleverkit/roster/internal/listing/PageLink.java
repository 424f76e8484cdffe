package io.cleverkit.roster.internal.listing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** One of a page's links as it was sent; both parts are empty where it is none. */
record PageLink(String rel, String uri) {
    /** Reads the link under the parser. */
    static PageLink read(JsonParser json) throws IOException {
        String rel = "";
        String uri = "";
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return new PageLink(rel, uri);
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value != JsonToken.VALUE_STRING) {
                json.skipChildren();
            } else if (field.equals("rel")) {
                rel = json.getText();
            } else if (field.equals("uri")) {
                uri = json.getText();
            }
        }
        return new PageLink(rel, uri);
    }
}
