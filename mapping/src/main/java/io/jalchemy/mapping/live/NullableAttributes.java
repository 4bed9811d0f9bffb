package io.jalchemy.mapping.live;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lists, on the generated companion of a mixin, the attributes that may be null, for compilers that read the mixin's class file. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NullableAttributes {
    /** Lists the names of the attributes. */
    String[] value();
}
