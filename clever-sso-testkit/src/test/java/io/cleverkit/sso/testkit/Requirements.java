package io.cleverkit.sso.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs a contract and tells how it went. */
final class Requirements {
    private Requirements() {}

    /** Names of the requirements that an implementation under contract does not meet. */
    static List<String> failed(Class<?> underContract) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(underContract))
                .execute()
                .testEvents();
        return tests.failed().stream()
                .map(event ->
                        event.getTestDescriptor().getUniqueId().getLastSegment().getValue())
                .map(method -> method.substring(0, method.indexOf('(')))
                .toList();
    }
}
