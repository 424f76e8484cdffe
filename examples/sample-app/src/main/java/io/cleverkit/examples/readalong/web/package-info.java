/**
 * What all pages stand on: safe HTML, the layout, the headers. Start at {@link io.cleverkit.examples.readalong.web.Html}.
 */
@NullMarked
package io.cleverkit.examples.readalong.web;

import org.jspecify.annotations.NullMarked;
