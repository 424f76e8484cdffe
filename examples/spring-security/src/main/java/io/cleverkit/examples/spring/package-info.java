/**
 * Log-in with Clever in an application with Spring Security. Read {@link io.cleverkit.examples.spring.CleverLoginFilter} first, then
 * {@link io.cleverkit.examples.spring.SecurityConfiguration}; {@link io.cleverkit.examples.spring.DemoClever} is what a product has
 * of its own.
 */
@NullMarked
package io.cleverkit.examples.spring;

import org.jspecify.annotations.NullMarked;
