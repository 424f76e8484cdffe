/**
 * Logging in with Clever, and staying logged in. Start at {@link io.cleverkit.examples.readalong.login.LoginRoutes}.
 */
@NullMarked
package io.cleverkit.examples.readalong.login;

import org.jspecify.annotations.NullMarked;
