package io.cleverkit.sync.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/** How this package's values are generated: the generated class stays ours, callers see the interface and its builder. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        jdk9Collections = true,
        redactedMask = "***",
        // Not Immutables' own marker: whoever compiles against us would need its class file.
        allowedClasspathAnnotations = Generated.class)
@interface SpiStyle {}
