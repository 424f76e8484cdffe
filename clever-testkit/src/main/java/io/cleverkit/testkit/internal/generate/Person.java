package io.cleverkit.testkit.internal.generate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An invented person's names and numbers. */
record Person(String first, String last, String middle, String number, String login) {

    // Of two short lists and asked for by the million: taking a name apart costs more than all the rest of a person.
    private static final Map<String, String> ASCII = Stream.concat(Names.FIRST.stream(), Names.LAST.stream())
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Person::ascii));

    /** Somebody; the number is nobody else's of the same prefix, and so is the login. */
    static Person invent(Random random, String prefix, int number) {
        String first = pick(random, Names.FIRST);
        String last = pick(random, Names.LAST);
        String middle = random.nextInt(3) == 0 ? String.valueOf((char) ('A' + random.nextInt(26))) : "";
        String numbered = prefix + (1000 + number);
        return new Person(first, last, middle, numbered, ASCII.get(first) + "." + ASCII.get(last) + numbered);
    }

    static String pick(Random random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    String email() {
        return login + "@springvale.example";
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
