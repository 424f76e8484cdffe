package io.cleverkit.sync.clever;

import io.cleverkit.roster.model.Grade;
import io.cleverkit.roster.model.School;
import io.cleverkit.sync.model.Location;
import java.util.Map;
import java.util.Optional;

/** Schools become locations. */
final class LocationMapping {
    private LocationMapping() {}

    static Location map(School school, RosterMapping mapping) {
        Location.Builder location = Location.builder()
                .name(school.name().orElse(""))
                .sisId(mapping.taken(RosterField.LOCATION_SIS_ID, school.sisId()))
                .schoolNumber(mapping.taken(RosterField.LOCATION_NUMBER, school.schoolNumber()))
                .stateId(mapping.taken(RosterField.LOCATION_STATE_ID, school.stateId()))
                .ncesId(mapping.taken(RosterField.LOCATION_NCES_ID, school.ncesId()))
                .lowGrade(mapping.taken(
                        RosterField.LOCATION_GRADES, school.lowGrade().map(Grade::value)))
                .highGrade(mapping.taken(
                        RosterField.LOCATION_GRADES, school.highGrade().map(Grade::value)))
                .phone(mapping.taken(RosterField.LOCATION_PHONE, school.phone()))
                .attributes(mapping.taken(RosterField.LOCATION_ATTRIBUTES, school.ext())
                        .orElse(Map.of()));
        address(location, mapping.taken(RosterField.LOCATION_ADDRESS, school.location()));
        return location.build();
    }

    private static void address(Location.Builder location, Optional<io.cleverkit.roster.model.Location> address) {
        location.street(address.flatMap(io.cleverkit.roster.model.Location::address))
                .city(address.flatMap(io.cleverkit.roster.model.Location::city))
                .state(address.flatMap(io.cleverkit.roster.model.Location::state))
                .zip(address.flatMap(io.cleverkit.roster.model.Location::zip));
    }
}
