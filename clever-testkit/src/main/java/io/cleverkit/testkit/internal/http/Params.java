package io.cleverkit.testkit.internal.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Query or form parameters in the order and the spelling they came in. Immutable. */
public final class Params {
    private record Param(String name, String value, String raw) {}

    private final List<Param> params;

    private Params(List<Param> params) {
        this.params = List.copyOf(params);
    }

    /**
     * Reads {@code a=b&c=d}.
     *
     * @throws BadRequestException when a percent sign is not followed by two hexadecimal digits
     */
    public static Params parse(String text) {
        List<Param> params = new ArrayList<>();
        for (String raw : text.split("&", -1)) {
            if (!raw.isEmpty()) {
                int equals = raw.indexOf('=');
                String name = equals < 0 ? raw : raw.substring(0, equals);
                String value = equals < 0 ? "" : raw.substring(equals + 1);
                params.add(new Param(decode(name), decode(value), raw));
            }
        }
        return new Params(params);
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return params.stream()
                .filter(p -> p.name().equals(name))
                .map(Param::value)
                .findFirst();
    }

    /** All values of that name, in order. */
    public List<String> all(String name) {
        return params.stream()
                .filter(p -> p.name().equals(name))
                .map(Param::value)
                .toList();
    }

    /** The first value of that name, or the empty text. */
    public String get(String name) {
        return first(name).orElse("");
    }

    /** The names, in order, each once. */
    public List<String> names() {
        return params.stream().map(Param::name).distinct().toList();
    }

    /** These parameters without the named ones. */
    public Params without(String... names) {
        List<String> dropped = List.of(names);
        return new Params(
                params.stream().filter(p -> !dropped.contains(p.name())).toList());
    }

    /** These parameters and one more, at the end. */
    public Params with(String name, String value) {
        List<Param> more = new ArrayList<>(params);
        more.add(new Param(name, value, encode(name) + "=" + encode(value)));
        return new Params(more);
    }

    /** The path with these parameters after it, spelled as they came. */
    public String after(String path) {
        StringBuilder url = new StringBuilder(path);
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        for (Param param : params) {
            url.append(separator).append(param.raw());
            separator = '&';
        }
        return url.toString();
    }

    /** Percent-encodes one value. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("malformed percent-encoding", e);
        }
    }
}
