package io.jalchemy.mapping.live;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the generated companion of a mixin: which of its attributes may be null. For compilers that read the mixin's class file. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NullableAttributes {
    /** Names of attributes. */
    String[] value();
}
