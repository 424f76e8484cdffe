/** The bytes on the wire: what no HTTP server does of its own accord. */
@NullMarked
package io.cleverkit.testkit.internal.wire;

import org.jspecify.annotations.NullMarked;
