/** Faults put on routes. */
@NullMarked
package io.cleverkit.testkit.internal.fault;

import org.jspecify.annotations.NullMarked;
