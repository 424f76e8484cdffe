package io.cleverkit.sync.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.cleverkit.sync.testkit.BrokenUserStore.Fault;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs the contract against stores with one fault each. */
@DisplayName("The contract of accounts notices a store that")
class ContractBitesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ANSWERS_IN_ANOTHER_ORDER, createInOrder",
        "FORGETS_AN_ANSWER, createInOrder",
        "FORGETS_OPERATIONS, repeatedOperations",
        "IGNORES_UNKNOWN_IDS, unknownHostId",
        "STOPS_AT_A_REFUSAL, neighboursOfARefusal",
        "CREATES_INSTEAD_OF_RESTORING, restore",
        "FORGETS_ARCHIVED_DATA, archive",
        "DOES_NOT_UPDATE, update",
        "KEEPS_HALF_OF_A_FAILED_CALL, throwingCall",
        "ONE_ACCOUNT_FOR_A_PERSON, twoRoles"
    })
    void notices(Fault fault, String requirement) {
        assertThat(failedRequirements(fault)).contains(requirement);
    }

    @Test
    @DisplayName("knows of every fault that this test knows of")
    void everyFault() {
        assertThat(Fault.values()).hasSize(10);
    }

    private static List<String> failedRequirements(Fault fault) {
        BrokenStoreUnderContract.FAULT.set(fault);
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(BrokenStoreUnderContract.class))
                .execute()
                .testEvents();
        return tests.failed().stream()
                .map(event ->
                        event.getTestDescriptor().getUniqueId().getLastSegment().getValue())
                .map(method -> method.substring(0, method.indexOf('(')))
                .toList();
    }
}
