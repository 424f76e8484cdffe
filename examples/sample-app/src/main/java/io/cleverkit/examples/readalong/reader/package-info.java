/**
 * The product: what readers and teachers see. Start at {@link io.cleverkit.examples.readalong.reader.ReaderPages}.
 */
@NullMarked
package io.cleverkit.examples.readalong.reader;

import org.jspecify.annotations.NullMarked;
