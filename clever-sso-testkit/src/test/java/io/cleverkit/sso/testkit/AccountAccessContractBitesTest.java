package io.cleverkit.sso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.testkit.BrokenAccess.Fault;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the contract against ends of access with one fault each. */
@DisplayName("The contract of what ends access notices one that")
class AccountAccessContractBitesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "KEEPS_THE_PASSWORD, endsPassword",
        "ENDS_ALL_PASSWORDS, endsPassword",
        "ENDS_ONE_SESSION, endsSessions",
        "ENDS_EVERYBODYS_SESSIONS, endsSessions",
        "FAILS_WHEN_REPEATED, repeated",
        "BARS_THE_ACCOUNT, laterSession",
        "ONE_AT_A_TIME, manyAtOnce"
    })
    void notices(Fault fault, String requirement) {
        assertThat(failed(fault)).contains(requirement);
    }

    @Test
    @DisplayName("has a fault, and no other")
    void whole() {
        assertThat(failed(Fault.NONE)).isEmpty();
        assertThat(Fault.values()).as("NONE and the faults above").hasSize(8);
    }

    private static List<String> failed(Fault fault) {
        BrokenAccessUnderContract.FAULT.set(fault);
        return Requirements.failed(BrokenAccessUnderContract.class);
    }
}
