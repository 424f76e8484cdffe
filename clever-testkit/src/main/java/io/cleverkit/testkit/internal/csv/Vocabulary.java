package io.cleverkit.testkit.internal.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The words that Clever serves in a field, found whatever the capitals, and by the short forms that districts use. Immutable. */
final class Vocabulary {
    static final Vocabulary GRADE = grades();
    static final Vocabulary YES_NO = of("Y", "N").also("Yes", "Y").also("No", "N");
    static final Vocabulary GENDER = of("M", "F", "X").also("Male", "M").also("Female", "F");
    static final Vocabulary RACE = of(
                    "Caucasian",
                    "Asian",
                    "Black or African American",
                    "American Indian",
                    "Hawaiian or Other Pacific Islander",
                    "Two or More Races",
                    "Unknown")
            .also("White", "Caucasian")
            .also("American Indian or Alaska Native", "American Indian")
            .also("Native Hawaiian or Other Pacific Islander", "Hawaiian or Other Pacific Islander")
            .also("W", "Caucasian")
            .also("A", "Asian")
            .also("B", "Black or African American")
            .also("I", "American Indian")
            .also("P", "Hawaiian or Other Pacific Islander")
            .also("M", "Two or More Races");
    static final Vocabulary MEALS = of("Free", "Reduced", "Paid", "Other")
            .also("F", "Free")
            .also("R", "Reduced")
            .also("P", "Paid");
    static final Vocabulary DISABILITY_CODE =
            of("aut", "db", "dd", "emn", "hi", "id", "md", "oi", "other", "ohi", "sld", "sli", "tbi", "vi");
    static final Vocabulary DISABILITY_TYPE = of(
            "Autism",
            "Deaf-blindness",
            "Developmental delay",
            "Emotional disturbance",
            "Hearing impairment",
            "Intellectual Disability",
            "Multiple disabilities",
            "Orthopedic impairment",
            "Other",
            "Other health impairment",
            "Specific learning disability",
            "Speech or language impairment",
            "Traumatic brain injury",
            "Visual impairment");
    static final Vocabulary RELATIONSHIP = of("Parent", "Grandparent", "Self", "Aunt/Uncle", "Sibling", "Other");
    static final Vocabulary CONTACT_TYPE =
            of("Parent/Guardian", "Emergency", "Primary", "Secondary", "Family", "Other");
    static final Vocabulary PHONE_TYPE = of("Cell", "Home", "Work", "Other");
    static final Vocabulary SUBJECT = of(
            "english/language arts",
            "math",
            "science",
            "social studies",
            "language",
            "homeroom/advisory",
            "interventions/online learning",
            "technology and engineering",
            "PE and health",
            "arts and music",
            "other");

    private final List<String> words;
    private final Map<String, String> byForm;

    private Vocabulary(List<String> words, Map<String, String> byForm) {
        this.words = words;
        this.byForm = byForm;
    }

    private static Vocabulary of(String... words) {
        Map<String, String> byForm = new LinkedHashMap<>();
        for (String word : words) {
            byForm.put(word.toLowerCase(Locale.ROOT), word);
        }
        return new Vocabulary(List.of(words), byForm);
    }

    /** With another way to write one of the words. */
    private Vocabulary also(String form, String word) {
        Map<String, String> more = new LinkedHashMap<>(byForm);
        more.put(form.toLowerCase(Locale.ROOT), word);
        return new Vocabulary(words, more);
    }

    /** Clever's own names, and the two-letter codes and two-digit numbers that states use. */
    private static Vocabulary grades() {
        Vocabulary grades = of(
                        "InfantToddler",
                        "Preschool",
                        "PreKindergarten",
                        "TransitionalKindergarten",
                        "Kindergarten",
                        "1",
                        "2",
                        "3",
                        "4",
                        "5",
                        "6",
                        "7",
                        "8",
                        "9",
                        "10",
                        "11",
                        "12",
                        "13",
                        "PostGraduate",
                        "Ungraded",
                        "Other")
                .also("IT", "InfantToddler")
                .also("PR", "Preschool")
                .also("PK", "PreKindergarten")
                .also("TK", "TransitionalKindergarten")
                .also("K", "Kindergarten")
                .also("KG", "Kindergarten")
                .also("PG", "PostGraduate")
                .also("UG", "Ungraded");
        for (String number :
                IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList()) {
            grades = grades.also("0" + number, number);
        }
        return grades;
    }

    /** Empty text for empty text; no value for what is no word of it. */
    Optional<String> find(String written) {
        return written.isEmpty() ? Optional.of("") : Optional.ofNullable(byForm.get(written.toLowerCase(Locale.ROOT)));
    }

    String advice() {
        return "is none of Clever's words; write " + String.join(", ", words) + ", or leave it empty";
    }
}
