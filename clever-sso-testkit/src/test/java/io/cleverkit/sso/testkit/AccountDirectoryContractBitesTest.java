package io.cleverkit.sso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.testkit.BrokenDirectory.Fault;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the contracts against directories with one fault each. */
@DisplayName("The contracts of directories notice one that")
class AccountDirectoryContractBitesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FINDS_EVERYBODY, find",
        "IGNORES_THE_DISTRICT, districtIsPartOfTheKey",
        "IGNORES_CASE_OF_IDS, idsAreBytes",
        "IDS_ARE_PATTERNS, idsAreBytes",
        "HIDES_ARCHIVED, archived",
        "CALLS_ALL_ACTIVE, archived",
        "RETURNS_THE_FIRST_ONLY, several",
        "NOTHING_ON_FAILURE, failureThrows",
        "MIXES_UP_THREADS, manyAtOnce",
        "COMPARES_ADDRESSES_WITH_CASE, findByEmail",
        "ADDRESSES_ARE_PATTERNS, findByEmail",
        "FINDS_ADDRESSES_ANYWHERE, emailStaysInItsOrganization",
        "HIDES_LINKED_FROM_ADDRESSES, linkedOnesAreFoundByEmail",
        "FORGETS, remembers",
        "LAST_ONE_WINS, keepsTheFirst",
        "REFUSES_THE_SAME_AGAIN, samePersonAtOnce",
        "LINKS_IN_ANY_ORGANIZATION, noSuchAccount",
        "SAYS_YES_TO_NO_ACCOUNT, noSuchAccount",
        "LINKS_IN_TWO_STEPS, race",
        "ONE_AT_A_TIME, manyAtOnceRemember"
    })
    void notices(Fault fault, String requirement) {
        assertThat(failed(fault)).contains(requirement);
    }

    @Test
    @DisplayName("has a fault, and no other")
    void whole() {
        assertThat(failed(Fault.NONE)).isEmpty();
        assertThat(Fault.values()).as("NONE and the faults above").hasSize(21);
    }

    private static List<String> failed(Fault fault) {
        BrokenDirectoryUnderContract.FAULT.set(fault);
        return Requirements.failed(BrokenDirectoryUnderContract.class);
    }
}
