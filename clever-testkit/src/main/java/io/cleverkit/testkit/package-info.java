/**
 * The fake Clever platform and the districts it serves. Read {@link io.cleverkit.testkit.FakeClever} first.
 */
@NullMarked
package io.cleverkit.testkit;

import org.jspecify.annotations.NullMarked;
