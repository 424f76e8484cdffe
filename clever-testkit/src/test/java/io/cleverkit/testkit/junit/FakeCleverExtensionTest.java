package io.cleverkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cleverkit.testkit.FakeClever;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The JUnit extension")
class FakeCleverExtensionTest {
    @RegisterExtension
    static final FakeCleverExtension SHARED = FakeCleverExtension.with(c -> c.district("Shared", d -> {}));

    private static final Set<FakeClever> SEEN = new HashSet<>();

    @RepeatedTest(2)
    @DisplayName("in a static field runs one fake for the class")
    void oneForTheClass(FakeClever fake) {
        SEEN.add(fake);

        assertThat(fake).isSameAs(SHARED.fake());
        assertThat(SEEN).hasSize(1);
        assertThat(fake.wireMock().isRunning()).isTrue();
    }

    @Nested
    @DisplayName("in a static field of the outer class")
    class WithinAnotherClass {
        @Test
        @DisplayName("goes on running for the nested class")
        void goesOn(FakeClever fake) {
            assertThat(fake).isSameAs(SHARED.fake());
        }
    }

    @Test
    @DisplayName("says what is wrong when it does not run")
    void saysWhatIsWrong() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FakeCleverExtension.with(c -> {}).fake())
                .withMessageContaining("@RegisterExtension");
    }

    @AfterAll
    static void stillRunsAfterItsTests() {
        assertThat(SHARED.fake().wireMock().isRunning()).isTrue();
    }
}
