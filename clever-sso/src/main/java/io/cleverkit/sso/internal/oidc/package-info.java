/** OpenID Connect: who signs identity tokens, with which keys, and what makes a token believable. Not for use outside of this module. */
@NullMarked
package io.cleverkit.sso.internal.oidc;

import org.jspecify.annotations.NullMarked;
