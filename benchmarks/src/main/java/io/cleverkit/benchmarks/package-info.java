/**
 * Speed and memory, measured as ratios within one run: the variants take turns in one JVM, so that what disturbs one disturbs
 * all. Each class with a {@code main} is one question.
 */
@NullMarked
package io.cleverkit.benchmarks;

import org.jspecify.annotations.NullMarked;
