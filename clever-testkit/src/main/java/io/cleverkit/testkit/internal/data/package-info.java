/** Districts and their records as the fake keeps them. */
@NullMarked
package io.cleverkit.testkit.internal.data;

import org.jspecify.annotations.NullMarked;
