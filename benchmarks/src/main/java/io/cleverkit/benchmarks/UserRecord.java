package io.cleverkit.benchmarks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as records of texts, filled by data binding. */
record UserRecord(
        String id,
        @Nullable String district,
        @Nullable String email,
        @Nullable String created,
        @Nullable String lastModified,
        @Nullable NameRecord name,
        @Nullable RolesRecord roles) {

    record NameRecord(
            @Nullable String first,
            @Nullable String middle,
            @Nullable String last) {}

    record RolesRecord(@Nullable StudentRecord student) {}

    record StudentRecord(
            @Nullable CredentialsRecord credentials,
            @Nullable String dob,
            @Nullable List<EnrollmentRecord> enrollments,
            @Nullable Map<String, String> ext,
            @Nullable String gender,
            @Nullable String grade,
            @Nullable String graduationYear,
            @Nullable String hispanicEthnicity,
            @Nullable String ellStatus,
            @Nullable String frlStatus,
            @Nullable String iepStatus,
            @Nullable String homeLanguage,
            @Nullable String giftedStatus,
            @Nullable String section504Status,
            @Nullable LocationRecord location,
            @Nullable String race,
            @Nullable String school,
            @Nullable List<String> schools,
            @Nullable String sisId,
            @Nullable String stateId,
            @Nullable String studentNumber,
            @Nullable String email) {}

    record CredentialsRecord(@Nullable String districtUsername) {}

    record EnrollmentRecord(
            @Nullable String school,
            @Nullable String startDate,
            @Nullable String endDate) {}

    record LocationRecord(
            @Nullable String address,
            @Nullable String city,
            @Nullable String state,
            @Nullable String zip) {}
}
