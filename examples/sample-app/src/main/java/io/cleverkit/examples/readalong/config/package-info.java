/**
 * What an operator can set, and how a wrong value is refused. Start at
 * {@link io.cleverkit.examples.readalong.config.ConfigReader}.
 */
@NullMarked
package io.cleverkit.examples.readalong.config;

import org.jspecify.annotations.NullMarked;
