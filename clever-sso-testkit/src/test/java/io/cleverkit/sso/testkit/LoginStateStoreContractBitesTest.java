package io.cleverkit.sso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.testkit.BrokenStateStore.Fault;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the contract against state stores with one fault each. */
@DisplayName("The contract of state stores notices a store that")
class LoginStateStoreContractBitesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TRIMS_THE_PAYLOAD, comesBackWhole",
        "CUTS_THE_PAYLOAD, comesBackWhole",
        "KEEPS_SECONDS_ONLY, comesBackWhole",
        "KEEPS_WHAT_IS_TAKEN, takenOnce",
        "TAKES_ALL, othersStay",
        "IGNORES_CASE, unknownKey",
        "NEVER_FORGETS, expires",
        "FORGETS_EARLY, expires",
        "CLEANS_UP_EVERYTHING, youngerStay",
        "KNOWS_NO_CODE, firstUse",
        "REMEMBERS_CODES_FOR_EVER, codeExpires",
        "LATER_USE_PROLONGS, codeExpires",
        "SHARES_KEYS, separateKeys",
        "ONE_MEMORY_PER_PROCESS, firstUse",
        "TAKES_IN_TWO_STEPS, takeRace",
        "REMEMBERS_CODES_IN_TWO_STEPS, firstUseRace",
        "LOSES_WHAT_IS_SAVED_AT_ONCE, manyAtOnce"
    })
    void notices(Fault fault, String requirement) {
        assertThat(failed(fault)).contains(requirement);
    }

    @Test
    @DisplayName("has a fault, and no other")
    void whole() {
        assertThat(failed(Fault.NONE)).isEmpty();
        assertThat(Fault.values()).as("NONE and the faults above").hasSize(18);
    }

    private static List<String> failed(Fault fault) {
        BrokenStateStoreUnderContract.FAULT.set(fault);
        return Requirements.failed(BrokenStateStoreUnderContract.class);
    }
}
