/**
 * AssertJ assertions on what the fake was asked. Read {@link io.cleverkit.testkit.assertj.FakeCleverAssertions}; needs AssertJ,
 * which the test kit does not bring along.
 */
@NullMarked
package io.cleverkit.testkit.assertj;

import org.jspecify.annotations.NullMarked;
