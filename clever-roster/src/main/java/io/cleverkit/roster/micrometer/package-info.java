/**
 * Metrics for those who have Micrometer, which is an optional dependency. Start at {@link
 * io.cleverkit.roster.micrometer.MicrometerListener}.
 */
@NullMarked
package io.cleverkit.roster.micrometer;

import org.jspecify.annotations.NullMarked;
