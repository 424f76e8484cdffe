/**
 * What a host gives to the log-in: a place for one-time state, its connected districts, its accounts. Read
 * {@link io.cleverkit.sso.spi.LoginStateStore} first; everything else is one method.
 */
@NullMarked
package io.cleverkit.sso.spi;

import org.jspecify.annotations.NullMarked;
