package io.cleverkit.testkit.functional;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small upload, right as it stands, to be made wrong in one place. Whatever is personal in it begins with {@code Secret}. */
final class Upload {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    Upload() {
        with("schools.csv", "School_id,School_name,Low_grade,High_grade", "1,North,K,5", "2,South,6,12");
        with(
                "teachers.csv",
                "School_id,Teacher_id,Last_name,First_name,Teacher_email",
                "1,T1,SecretLast,SecretFirst,secret.one@x.example",
                "2,T2,SecretOther,SecretFirst,secret.two@x.example");
        with(
                "staff.csv",
                "School_id,Staff_id,Last_name,First_name,Staff_email",
                "1,P1,SecretChief,SecretFirst,secret.chief@x.example");
        with(
                "students.csv",
                "School_id,Student_id,Last_name,First_name,Grade,DOB",
                "1,S1,SecretChild,SecretFirst,3,1/31/2017",
                "1,S2,SecretChild,SecretSecond,4,2016-02-29");
        with(
                "sections.csv",
                "School_id,Section_id,Teacher_id,Teacher_2_id,Name,Course_name,Course_number,Period,Term_name,Term_start,Term_end",
                "1,A,T1,,Reading,,,,,,",
                "2,B,T2,T1,,Art,A1,4,Fall,8/18/2025,12/19/2025");
        with("enrollments.csv", "School_id,Section_id,Student_id", "1,A,S1", "1,A,S2");
    }

    /** With this file made of these lines. */
    Upload with(String file, String... lines) {
        return withBytes(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Upload withBytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    Upload without(String file) {
        files.remove(file);
        return this;
    }

    /** With one line, the first being 1, replaced or, one beyond the last, added. */
    Upload line(String file, int number, String line) {
        String[] lines = text(file).split("\n", -1);
        lines[number - 1] = line;
        return with(file, lines);
    }

    /** With these lines at the end. */
    Upload plus(String file, String... lines) {
        return withBytes(file, (text(file) + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    Path in(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}
