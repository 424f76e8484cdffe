/** Writes what is asked of LMS Connect as JSON. */
@NullMarked
package io.cleverkit.roster.internal.encode;

import org.jspecify.annotations.NullMarked;
