package io.cleverkit.roster.micrometer;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.CircuitReport;
import io.cleverkit.roster.CleverListener;
import io.cleverkit.roster.RequestReport;
import io.cleverkit.roster.WaitReport;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/**
 * Counts in Micrometer. Thread-safe.
 *
 * <pre>{@code
 * CleverRoster.builder().listener(MicrometerListener.of(registry)).build();
 * }</pre>
 *
 * <p>No meter has a tag for the district, since their number is not bounded:
 *
 * <ul>
 *   <li>timer {@code clever.requests}, tags {@code operation} and {@code status} (or {@code none}): until the answer's head
 *   <li>timer {@code clever.waits}, tags {@code operation} and {@code reason} ({@code allowance}, {@code retry})
 *   <li>counter {@code clever.circuit}, tag {@code state}: changes to {@code open}, {@code half_open}, {@code closed}
 * </ul>
 */
public final class MicrometerListener implements CleverListener {
    private final MeterRegistry registry;

    private MicrometerListener(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts in this registry. */
    public static MicrometerListener of(MeterRegistry registry) {
        return new MicrometerListener(requireNonNull(registry, "registry"));
    }

    @Override
    public void onRequest(RequestReport report) {
        String status =
                report.status().isPresent() ? Integer.toString(report.status().getAsInt()) : "none";
        registry.timer("clever.requests", "operation", report.operation(), "status", status)
                .record(report.duration());
    }

    @Override
    public void onWait(WaitReport report) {
        registry.timer("clever.waits", "operation", report.operation(), "reason", text(report.reason()))
                .record(report.duration());
    }

    @Override
    public void onCircuit(CircuitReport report) {
        registry.counter("clever.circuit", "state", text(report.state())).increment();
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
