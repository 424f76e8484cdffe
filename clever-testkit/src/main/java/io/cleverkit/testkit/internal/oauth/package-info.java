/** Sign-in: authorize, tokens, the pages and the portal. */
@NullMarked
package io.cleverkit.testkit.internal.oauth;

import org.jspecify.annotations.NullMarked;
