/** Reading recorded answers. */
@NullMarked
package io.cleverkit.testkit.internal.recorded;

import org.jspecify.annotations.NullMarked;
