package io.cleverkit.benchmarks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cleverkit.benchmarks.PlainUser.PlainCredentials;
import io.cleverkit.benchmarks.PlainUser.PlainEnrollment;
import io.cleverkit.benchmarks.PlainUser.PlainLocation;
import io.cleverkit.benchmarks.PlainUser.PlainName;
import io.cleverkit.benchmarks.PlainUser.PlainRoles;
import io.cleverkit.benchmarks.PlainUser.PlainStudent;
import java.io.IOException;

/** The base of all ratios: the least that reading every field into an object costs with Jackson's streaming parser. */
final class HandReader {
    private HandReader() {}

    static PlainUser user(JsonParser json) throws IOException {
        PlainUser user = new PlainUser();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> user.id = json.getText();
                case "district" -> user.district = json.getText();
                case "email" -> user.email = json.getText();
                case "created" -> user.created = json.getText();
                case "last_modified" -> user.lastModified = json.getText();
                case "name" -> user.name = name(json);
                case "roles" -> user.roles = roles(json);
                default -> json.skipChildren();
            }
        }
        return user;
    }

    private static PlainName name(JsonParser json) throws IOException {
        PlainName name = new PlainName();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "first" -> name.first = json.getText();
                case "middle" -> name.middle = json.getText();
                case "last" -> name.last = json.getText();
                default -> json.skipChildren();
            }
        }
        return name;
    }

    private static PlainRoles roles(JsonParser json) throws IOException {
        PlainRoles roles = new PlainRoles();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("student")) {
                roles.student = student(json);
            } else {
                json.skipChildren();
            }
        }
        return roles;
    }

    private static PlainStudent student(JsonParser json) throws IOException {
        PlainStudent student = new PlainStudent();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "credentials" -> student.credentials = credentials(json);
                case "dob" -> student.dob = json.getText();
                case "enrollments" -> enrollments(json, student);
                case "ext" -> ext(json, student);
                case "gender" -> student.gender = json.getText();
                case "grade" -> student.grade = json.getText();
                case "graduation_year" -> student.graduationYear = json.getText();
                case "hispanic_ethnicity" -> student.hispanicEthnicity = json.getText();
                case "ell_status" -> student.ellStatus = json.getText();
                case "frl_status" -> student.frlStatus = json.getText();
                case "iep_status" -> student.iepStatus = json.getText();
                case "home_language" -> student.homeLanguage = json.getText();
                case "gifted_status" -> student.giftedStatus = json.getValueAsString();
                case "section_504_status" -> student.section504Status = json.getValueAsString();
                case "location" -> student.location = location(json);
                case "race" -> student.race = json.getText();
                case "school" -> student.school = json.getText();
                case "schools" -> schools(json, student);
                case "sis_id" -> student.sisId = json.getText();
                case "state_id" -> student.stateId = json.getText();
                case "student_number" -> student.studentNumber = json.getText();
                case "email" -> student.email = json.getText();
                default -> json.skipChildren();
            }
        }
        return student;
    }

    private static PlainCredentials credentials(JsonParser json) throws IOException {
        PlainCredentials credentials = new PlainCredentials();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            json.nextToken();
            credentials.districtUsername = json.getText();
        }
        return credentials;
    }

    private static void enrollments(JsonParser json, PlainStudent student) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            PlainEnrollment enrollment = new PlainEnrollment();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "school" -> enrollment.school = json.getText();
                    case "start_date" -> enrollment.startDate = json.getText();
                    case "end_date" -> enrollment.endDate = json.getText();
                    default -> json.skipChildren();
                }
            }
            student.enrollments.add(enrollment);
        }
    }

    private static void ext(JsonParser json, PlainStudent student) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            student.ext.put(field, json.getText());
        }
    }

    private static void schools(JsonParser json, PlainStudent student) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            student.schools.add(json.getText());
        }
    }

    private static PlainLocation location(JsonParser json) throws IOException {
        PlainLocation location = new PlainLocation();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "address" -> location.address = json.getText();
                case "city" -> location.city = json.getText();
                case "state" -> location.state = json.getText();
                case "zip" -> location.zip = json.getText();
                default -> json.skipChildren();
            }
        }
        return location;
    }
}
