/** The fake as a JUnit 5 extension. Read {@link io.cleverkit.testkit.junit.FakeCleverExtension}. */
@NullMarked
package io.cleverkit.testkit.junit;

import org.jspecify.annotations.NullMarked;
