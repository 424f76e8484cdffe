/**
 * A minimal view of small JSON answers. Records are not read this way but streamed, see the decode package beside this.
 *
 * <p>Exported to {@code io.cleverkit.sso} alone, for the answers of the token endpoint.
 */
@NullMarked
package io.cleverkit.roster.internal.json;

import org.jspecify.annotations.NullMarked;
