/** The control API under {@code /__fake}. */
@NullMarked
package io.cleverkit.testkit.internal.control;

import org.jspecify.annotations.NullMarked;
