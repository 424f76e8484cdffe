/**
 * The log-in of a person with Clever, from the first click to the account of the host. Read
 * {@link io.cleverkit.sso.CleverLogin} and {@link io.cleverkit.sso.LoginResult} first, then
 * {@link io.cleverkit.sso.AccountResolver}.
 *
 * <p>Rules that hold for every type here:
 *
 * <ul>
 *   <li>Whatever a browser can send is answered with a {@link io.cleverkit.sso.LoginResult}; exceptions are for mistakes
 *       in the host's own code and for its stores.
 *   <li>{@code toString()} shows no name, no e-mail address, no id of a person, no code, no state, no cookie and no token.
 *   <li>Values are immutable and thread-safe; builders are not thread-safe.
 * </ul>
 */
@NullMarked
package io.cleverkit.sso;

import org.jspecify.annotations.NullMarked;
