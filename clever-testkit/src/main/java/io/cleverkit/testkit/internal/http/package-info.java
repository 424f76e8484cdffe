/** The way from WireMock to the fake's own routes and back. */
@NullMarked
package io.cleverkit.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
