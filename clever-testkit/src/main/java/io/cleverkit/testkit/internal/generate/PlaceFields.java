package io.cleverkit.testkit.internal.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import java.util.Random;

/** What stands in the records of invented schools, courses and terms. */
final class PlaceFields {
    private PlaceFields() {}

    static String nameOfSchool(int number) {
        int round = number / Names.PLACES.size();
        return Names.PLACES.get(number % Names.PLACES.size()) + (round == 0 ? "" : " " + (round + 1)) + " "
                + Level.of(number).suffix;
    }

    static ObjectNode school(Random random, int number) {
        Level level = Level.of(number);
        String sisId = Integer.toString(1001 + number);
        ObjectNode school = Json.object()
                .put("name", nameOfSchool(number))
                .put("sis_id", sisId)
                .put("school_number", sisId)
                .put("low_grade", level.grades.get(0))
                .put("high_grade", level.grades.get(level.grades.size() - 1))
                .put("phone", "(555) 555-0" + (100 + random.nextInt(100)));
        school.putObject("location")
                .put("address", (100 + random.nextInt(900)) + " School Road")
                .put("city", "Springvale")
                .put("state", "OR")
                .put("zip", "97" + (100 + random.nextInt(900)));
        return school;
    }

    static ObjectNode course(Random random, String schoolName, int subject) {
        return Json.object()
                .put("name", Names.COURSE_NAMES.get(subject))
                .put("number", schoolName.substring(0, 1) + (subject + 1) + "0" + (1 + random.nextInt(9)));
    }

    static ObjectNode term(String name, String start, String end) {
        return Json.object().put("name", name).put("start_date", start).put("end_date", end);
    }
}
