package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.decode.MeReader;
import io.cleverkit.roster.internal.decode.TokenInfoReader;
import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.ListingRequest;
import io.cleverkit.roster.internal.listing.RecordType;
import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.TokenInfo;
import io.cleverkit.roster.model.User;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Reads with the token of a person who logged in. Such a token reaches the person and the district, and cannot page.
 *
 * <p>The token of a teacher who came from the Clever Library also reaches the teacher's sections and their students. Which
 * endpoints version 3 has for that is not documented; the methods here use the relations that its specification has, and any
 * other token is refused there.
 *
 * <p>The methods throw as those of {@link DistrictClient} do. Immutable and thread-safe. Rests on the page about OAuth of
 * Clever's documentation.
 */
public final class SignedInUserClient {
    private final Api api;
    private final URI tokenInfo;

    SignedInUserClient(Api api, URI tokenInfo) {
        this.api = api;
        this.tokenInfo = tokenInfo;
    }

    /** Returns the same client with a limit to the time of each call, as {@link DistrictClient#timeout} does. */
    public SignedInUserClient timeout(Duration limit) {
        return new SignedInUserClient(api.within(api.limits().withTimeout(requireNonNull(limit, "limit"))), tokenInfo);
    }

    /** Returns the same client with a limit to the sleep of each call, as {@link DistrictClient#maxWait} does. */
    public SignedInUserClient maxWait(Duration longest) {
        return new SignedInUserClient(
                api.within(api.limits().withLongestWait(requireNonNull(longest, "longest"))), tokenInfo);
    }

    /** Reads whose token it is. */
    public Me me() {
        return api.envelope("read me", "/me", MeReader::read);
    }

    /** Reads the person with all roles; take the id from {@link Me#id()}. */
    public User user(String id) {
        return api.one(RecordType.USER, requireNonNull(id, "id"));
    }

    /** Reads the person's district; take the id from {@link Me#district()}. */
    public District district(String id) {
        return api.one(RecordType.DISTRICT, requireNonNull(id, "id"));
    }

    /** Reads to which application the token was given and what it may read. */
    public TokenInfo tokenInfo() {
        return api.bare("read token info", tokenInfo, TokenInfoReader::read);
    }

    /** Reads a section of a teacher who came from the Clever Library. */
    public Section section(String id) {
        return api.one(RecordType.SECTION, requireNonNull(id, "id"));
    }

    /** Reads the sections of a teacher who came from the Clever Library. */
    public List<Section> sectionsOfTeacher(String userId) {
        return related(RecordType.SECTION, RecordType.USER.pathOf(requireNonNull(userId, "userId")), "sections");
    }

    /** Reads the students of a teacher who came from the Clever Library. */
    public List<User> studentsOfTeacher(String userId) {
        return related(RecordType.USER, RecordType.USER.pathOf(requireNonNull(userId, "userId")), "mystudents");
    }

    /** Reads the people in a section of a teacher who came from the Clever Library. */
    public List<User> usersOfSection(String sectionId) {
        return related(RecordType.USER, RecordType.SECTION.pathOf(requireNonNull(sectionId, "sectionId")), "users");
    }

    private <T> List<T> related(RecordType<T> type, String owner, String relation) {
        return new Listing<>(ListingRequest.related(api, type, ListingRequest.UNPAGED, owner, relation)).whole();
    }
}
