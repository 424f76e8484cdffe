/** The fake behind its public face. Not exported. */
@NullMarked
package io.cleverkit.testkit.internal;

import org.jspecify.annotations.NullMarked;
