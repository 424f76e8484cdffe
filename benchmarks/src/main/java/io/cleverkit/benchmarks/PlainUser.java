package io.cleverkit.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as plain mutable objects of texts: what a vendor in a hurry writes. Filled by hand and by data binding. */
final class PlainUser {
    @Nullable
    String id;

    @Nullable
    String district;

    @Nullable
    String email;

    @Nullable
    String created;

    @Nullable
    String lastModified;

    @Nullable
    PlainName name;

    @Nullable
    PlainRoles roles;

    static final class PlainName {
        @Nullable
        String first;

        @Nullable
        String middle;

        @Nullable
        String last;
    }

    static final class PlainRoles {
        @Nullable
        PlainStudent student;
    }

    static final class PlainStudent {
        @Nullable
        PlainCredentials credentials;

        @Nullable
        String dob;

        List<PlainEnrollment> enrollments = new ArrayList<>();
        Map<String, String> ext = new LinkedHashMap<>();

        @Nullable
        String gender;

        @Nullable
        String grade;

        @Nullable
        String graduationYear;

        @Nullable
        String hispanicEthnicity;

        @Nullable
        String ellStatus;

        @Nullable
        String frlStatus;

        @Nullable
        String iepStatus;

        @Nullable
        String homeLanguage;

        @Nullable
        String giftedStatus;

        @Nullable
        String section504Status;

        @Nullable
        PlainLocation location;

        @Nullable
        String race;

        @Nullable
        String school;

        List<String> schools = new ArrayList<>();

        @Nullable
        String sisId;

        @Nullable
        String stateId;

        @Nullable
        String studentNumber;

        @Nullable
        String email;
    }

    static final class PlainCredentials {
        @Nullable
        String districtUsername;
    }

    static final class PlainEnrollment {
        @Nullable
        String school;

        @Nullable
        String startDate;

        @Nullable
        String endDate;
    }

    static final class PlainLocation {
        @Nullable
        String address;

        @Nullable
        String city;

        @Nullable
        String state;

        @Nullable
        String zip;
    }
}
