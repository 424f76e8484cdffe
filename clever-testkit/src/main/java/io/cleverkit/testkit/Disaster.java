package io.cleverkit.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What has gone wrong elsewhere, ready to strike: {@code clever.strike(Disaster.ONE_SCHOOL_UNSHARED)}. Each ought to end with
 * nothing lost and somebody told.
 *
 * <p>What spoils answers lasts until {@link FakeFaults#clear}; what changes records is undone by nobody. Where there is a choice
 * the lowest ids are struck, so that the same district is struck the same way each time.
 */
public enum Disaster {
    // Answers that say less, or other things, than is true; the district is well.

    /** The list of users is empty, with 200. */
    EMPTY_USERS(scene -> scene.always(Scene.listOf("users"), Fault.EMPTY_LIST)),
    /** The list of sections is empty, with 200. */
    EMPTY_SECTIONS(scene -> scene.always(Scene.listOf("sections"), Fault.EMPTY_LIST)),
    /** The last page of each list is valid HTTP whose JSON ends in the middle. */
    LAST_PAGE_TRUNCATED(scene -> scene.always(Scene.ANY_LIST, Fault.LAST_PAGE_TRUNCATED)),
    /** The lists end with their first page. */
    NEXT_MISSING(scene -> scene.always(Scene.ANY_LIST, Fault.NEXT_MISSING)),
    /** The {@code next} of each page leads to the same page. */
    NEXT_LOOPS(scene -> scene.always(Scene.ANY_LIST, Fault.NEXT_LOOPS)),
    /** Pages are not in the order of ids. */
    UNSORTED_IDS(scene -> scene.always(Scene.ANY_LIST, Fault.REORDERED_PAGE)),
    /** All records say that they belong to another district. */
    FOREIGN_RECORDS(scene -> scene.always(Scene.ANY_LIST, Fault.FOREIGN_RECORDS)),
    /** The token is refused from the seventh page of a list on. */
    UNAUTHORIZED_ON_PAGE_7(Scene::unauthorizedOnPage7),
    /** Every single record is answered 404, whatever the lists say. */
    POINT_READS_NOT_FOUND(scene -> scene.always("^/v3\\.[01]/[a-z]+/[^/?]+(\\?|$)", Fault.NOT_FOUND)),

    // The connection.

    /** The token that Clever lists for the district reads another district. There must be another one. */
    TOKEN_OF_ANOTHER_DISTRICT(Scene::tokenOfAnotherDistrict),
    /** The district's state is {@code error}. */
    DISTRICT_ERROR(scene -> scene.district.state("error")),
    /** The district is paused from now on for thirty days. */
    DISTRICT_PAUSED(Scene::pause),
    /** The fake's clock jumps a year ahead, for all districts: codes, users' tokens and events are gone. */
    CLOCK_A_YEAR_AHEAD(scene -> scene.clever.clock().advance(Duration.ofDays(365))),

    // Somebody unticked a box.

    /** One school is shared no more. */
    ONE_SCHOOL_UNSHARED(MassChange::unshareOneSchool),
    /** All schools but one are shared no more. */
    ALL_SCHOOLS_BUT_ONE_UNSHARED(MassChange::unshareAllSchoolsButOne),
    /** Teachers are shared no more; sections still name them. */
    TEACHERS_UNSHARED(scene -> MassChange.unshareRole(scene, "teacher")),
    /** Students are shared no more, and sections come without a list of them. */
    STUDENTS_UNSHARED(MassChange::unshareStudents),

    // An import went wrong.

    /** Nobody has a role. */
    ROLES_MISSING(scene -> scene.district.users().forEach(user -> user.set("roles", Map.of()))),
    /** Nobody has an e-mail address. */
    EMAILS_MISSING(scene -> scene.district.users().forEach(FakeUser::withoutEmail)),
    /** {@code sis_id} is null everywhere. */
    SIS_IDS_MISSING(MassChange::sisIdsMissing),
    /** First and last names have changed places, as when a column is missing. */
    NAMES_SHIFTED(MassChange::namesShifted),
    /** Every student's grade is the empty text. */
    GRADES_BLANK(scene -> scene.district.students().forEach(student -> student.grade(""))),
    /** Every record has a new id, and nothing has an old one. */
    ALL_IDS_REPLACED(scene -> Reimport.of(scene.district.data()).replacing()),
    /** Every second user has a new id. */
    HALF_OF_IDS_REPLACED(MassChange::rekeyEverySecond),
    /** Everything is there twice, the second time under new ids. */
    DUPLICATE_IMPORT(scene -> Reimport.of(scene.district.data()).beside()),
    /** Everybody of several roles has become two people. There must be somebody of two roles. */
    ROLES_SPLIT(MassChange::splitAll),
    /** The terms have new ids. */
    TERM_IDS_CHANGED(MassChange::termIdsChanged),
    /** Every section has lost half of its students. */
    ENROLLMENTS_HALVED(MassChange::halveEnrollments),
    /** All sections are gone. */
    SECTIONS_DELETED(scene -> scene.district.sections().forEach(FakeRecord::removeEverywhere)),
    /** All students are gone, each with an event: of a large district a hundred thousand in one night. */
    STUDENTS_DELETED(scene -> scene.district.students().forEach(FakeUser::leaves)),
    /** One school's people and sections belong to another school now. There must be two schools. */
    SCHOOL_MOVED(MassChange::moveSchool),
    /** A new school year has begun, and nobody had announced it. */
    NEW_SCHOOL_YEAR(MassChange::newSchoolYear),

    // Events.

    /** The events so far are gone: the feed begins later than any cursor. */
    EVENTS_START_LATER(scene -> scene.district.data().feed().forgetAll()),
    /** The next event is seen only once the one after it is, which has a greater id. */
    EVENT_LATE(scene -> scene.district.data().feed().delayNext()),
    /** The next event is never seen. */
    EVENT_LOST(scene -> scene.district.data().feed().loseNext()),
    /** Events are switched off. */
    EVENTS_OFF(scene -> scene.district.events(false)),

    // Between the first and the second page of the next reading of users.

    /** A student arrives during the reading. */
    CREATED_DURING_SCAN(scene -> scene.duringScan(DuringScan::arrival)),
    /** The first person and the last one change during the reading: one was read already, the other was not. */
    UPDATED_DURING_SCAN(scene -> scene.duringScan(DuringScan::update)),
    /** The first person and the last one leave during the reading. */
    DELETED_DURING_SCAN(scene -> scene.duringScan(DuringScan::departure)),
    /** A school is unshared during the reading. */
    UNSHARED_DURING_SCAN(scene -> scene.duringScan(MassChange::unshareOneSchool)),
    /** A school that is unshared now is shared again during the reading. */
    SHARED_AGAIN_DURING_SCAN(DuringScan::shareAgain),
    /** The first person gets another id during the reading, and is read under both. */
    REKEYED_DURING_SCAN(scene -> scene.duringScan(DuringScan::rekey)),
    /** Two teachers turn out to be one during the reading. There must be two. */
    MERGED_DURING_SCAN(DuringScan::merge),
    /** Somebody of two roles becomes two people during the reading. There must be such a person. */
    SPLIT_DURING_SCAN(DuringScan::split),
    /** The first person and the last one swap their e-mail addresses during the reading. */
    EMAILS_SWAPPED_DURING_SCAN(scene -> scene.duringScan(DuringScan::swapEmails)),
    /** The first section loses all students during the reading. */
    SECTION_EMPTIED_DURING_SCAN(scene -> scene.duringScan(DuringScan::emptySection)),
    /** A whole import happens during the reading: everybody has a new e-mail address, every section a new name. */
    IMPORT_DURING_SCAN(scene -> scene.duringScan(DuringScan::anImport)),
    /** The district is paused, and goes on, during the reading. */
    PAUSED_DURING_SCAN(scene -> scene.duringScan(DuringScan::pauseAndResume));

    // Functions without a state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Consumer<Scene> strike;

    Disaster(Consumer<Scene> strike) {
        this.strike = strike;
    }

    void strike(FakeClever clever, FakeDistrict district) {
        strike.accept(new Scene(clever, district));
    }
}
