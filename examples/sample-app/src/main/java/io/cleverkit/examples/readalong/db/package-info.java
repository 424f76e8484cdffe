/**
 * Plain JDBC over a pool, and the schema's migrations. Start at {@link io.cleverkit.examples.readalong.db.Database}.
 */
@NullMarked
package io.cleverkit.examples.readalong.db;

import org.jspecify.annotations.NullMarked;
