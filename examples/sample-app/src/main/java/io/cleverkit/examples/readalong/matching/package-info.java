/**
 * Whose the accounts are that were made by hand: who was not let in, which account might be theirs, and who decided it. Start at
 * {@link io.cleverkit.examples.readalong.matching.AccountLinks}.
 */
@NullMarked
package io.cleverkit.examples.readalong.matching;

import org.jspecify.annotations.NullMarked;
