package io.cleverkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The JUnit extension in an instance field")
class FakeCleverExtensionPerTestTest {
    private static final Set<FakeClever> SEEN = new HashSet<>();

    @RegisterExtension
    final FakeCleverExtension clever = FakeCleverExtension.with(c -> {});

    @RepeatedTest(3)
    @DisplayName("runs a fresh fake for every test and stops the one before")
    void freshForEveryTest(FakeClever fake, RepetitionInfo repetition) {
        assertThat(SEEN).allMatch(earlier -> !earlier.wireMock().isRunning());
        SEEN.add(fake);

        assertThat(SEEN).hasSize(repetition.getCurrentRepetition());
        assertThat(fake).isSameAs(clever.fake());
    }
}
