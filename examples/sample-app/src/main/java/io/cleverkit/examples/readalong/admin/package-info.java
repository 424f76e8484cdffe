/**
 * The admin API: what operators and their programs ask. Start at {@link io.cleverkit.examples.readalong.admin.AdminApi}.
 */
@NullMarked
package io.cleverkit.examples.readalong.admin;

import org.jspecify.annotations.NullMarked;
