package io.cleverkit.testkit.junit;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeCleverBuilder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a {@link FakeClever} for tests: in a static field one for the class, in an instance field a fresh one for every test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FakeCleverExtension CLEVER = FakeCleverExtension.with(c -> c.district(GeneratedDistrict.ofSeed(7)));
 *
 * @Test
 * void readsTheRoster(FakeClever clever) { … }
 * }</pre>
 */
public final class FakeCleverExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private final Consumer<FakeCleverBuilder> configuration;
    private @Nullable FakeClever fake;
    private @Nullable String owner;

    private FakeCleverExtension(Consumer<FakeCleverBuilder> configuration) {
        this.configuration = configuration;
    }

    /** Configures the fake; called anew for every fake that is started. */
    public static FakeCleverExtension with(Consumer<FakeCleverBuilder> configuration) {
        return new FakeCleverExtension(configuration);
    }

    /**
     * The running fake; a test can also take it as a parameter.
     *
     * @throws IllegalStateException outside of a test
     */
    public FakeClever fake() {
        FakeClever running = fake;
        if (running == null) {
            throw new IllegalStateException(
                    "The fake runs within tests only; is the field annotated @RegisterExtension?");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        startFor(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        startFor(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stopFor(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stopFor(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FakeClever.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return fake();
    }

    /** Whoever starts it stops it: nested classes and single tests within a class find it running. */
    private void startFor(ExtensionContext context) {
        if (fake == null) {
            FakeCleverBuilder builder = FakeClever.builder();
            configuration.accept(builder);
            fake = builder.start();
            owner = context.getUniqueId();
        }
    }

    private void stopFor(ExtensionContext context) {
        FakeClever running = fake;
        if (running != null && context.getUniqueId().equals(owner)) {
            running.close();
            fake = null;
            owner = null;
        }
    }
}
