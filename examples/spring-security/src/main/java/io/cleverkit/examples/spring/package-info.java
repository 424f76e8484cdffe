/**
 * Log-in with Clever in a product on Spring Boot: a small place for quizzes. Start at {@link
 * io.cleverkit.examples.spring.CleverLoginController}; everything else is what any product on Spring has.
 */
@NullMarked
package io.cleverkit.examples.spring;

import org.jspecify.annotations.NullMarked;
