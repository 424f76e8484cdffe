/** Small tools of the log-in that know nothing of it: random secrets, digests, paths, query strings, HTML. Not exported. */
@NullMarked
package io.cleverkit.sso.internal;

import org.jspecify.annotations.NullMarked;
