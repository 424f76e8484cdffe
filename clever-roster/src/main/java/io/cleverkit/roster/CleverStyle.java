package io.cleverkit.roster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/** How the values of this package are generated; the same as in the model. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        optionalAcceptNullable = true,
        fallbackNullableAnnotation = org.jspecify.annotations.Nullable.class,
        jdkOnly = true,
        jdk9Collections = true,
        redactedMask = "***",
        // Not Immutables' own marker: whoever compiles against us would need its class file.
        allowedClasspathAnnotations = Generated.class)
@interface CleverStyle {}
