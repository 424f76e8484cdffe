package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An application described in a file:
 * {@code {"client_id","client_secret","redirect_uris":[…],"name","sso_only":false,"openid":true}}, the last three optional.
 */
final class ApplicationFile {
    private static final List<String> FIELDS =
            List.of("client_id", "client_secret", "redirect_uris", "name", "sso_only", "openid");

    private ApplicationFile() {}

    /** Every {@link IllegalArgumentException} says on one line what is wrong with which file. */
    static FakeApplication read(String option, Path file) {
        ObjectNode json;
        try {
            json = Json.parseObject(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(option + " cannot be read: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + " must hold one JSON object: " + file, e);
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(
                        option + " has an unknown field in " + file + "; known are " + String.join(", ", FIELDS));
            }
        });
        List<String> uris = Json.textsOf(json, "redirect_uris");
        if (uris.isEmpty() || uris.size() != json.path("redirect_uris").size()) {
            throw new IllegalArgumentException(option + " needs redirect_uris, a list of texts: " + file);
        }
        FakeApplication application = FakeApplication.of(
                text(option, file, json, "client_id"), text(option, file, json, "client_secret"), uris.get(0));
        for (String uri : uris.subList(1, uris.size())) {
            application = application.redirectUri(uri);
        }
        if (json.has("name")) {
            application = application.named(text(option, file, json, "name"));
        }
        if (flag(option, file, json, "sso_only", false)) {
            application = application.ssoOnly();
        }
        return flag(option, file, json, "openid", true) ? application : application.withoutOpenId();
    }

    private static String text(String option, Path file, ObjectNode json, String field) {
        String text = Json.textOf(json, field);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(option + " needs " + field + ", a text: " + file);
        }
        return text;
    }

    private static boolean flag(String option, Path file, ObjectNode json, String field, boolean fallback) {
        JsonNode value = json.get(field);
        if (value != null && !value.isBoolean()) {
            throw new IllegalArgumentException(option + ": " + field + " must be true or false: " + file);
        }
        return value == null ? fallback : value.booleanValue();
    }
}
