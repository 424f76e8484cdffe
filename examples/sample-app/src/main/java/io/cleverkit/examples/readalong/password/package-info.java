/**
 * Passwords of accounts that were made by hand, and what ends them. Start at {@link
 * io.cleverkit.examples.readalong.password.PasswordRoutes}; who may have one is decided by Cleverkit's {@code LocalPasswords}.
 */
@NullMarked
package io.cleverkit.examples.readalong.password;

import org.jspecify.annotations.NullMarked;
