/** The frame that all of the fake's pages share. */
@NullMarked
package io.cleverkit.testkit.internal.page;

import org.jspecify.annotations.NullMarked;
