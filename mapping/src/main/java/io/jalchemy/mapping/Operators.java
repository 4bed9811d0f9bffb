package io.jalchemy.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which operators the attributes of a {@link UserType} have, like {@code comparator_factory} in SQLAlchemy 2.0. Without it they have
 * those of every expression alone, {@code eq}, {@code in}, {@code isNull} …, since the column may hold something else than the field.
 *
 * <pre>{@code
 * @Operators(OperatorFamily.TEXT)
 * class CaseInsensitive implements UserType<String, String> {
 *
 *     @Override
 *     public String toDatabase(String value) {
 *         return value;
 *     }
 *
 *     @Override
 *     public String toJava(String value) {
 *         return value;
 *     }
 *
 *     @Override
 *     public Class<String> databaseType() {
 *         return String.class;
 *     }
 *
 *     @Override
 *     public String databaseTypeName() {
 *         return "citext"; // of an extension of PostgreSQL, which compares without regard to case
 *     }
 * }
 *
 * @Entity(table = "tags")
 * class Tag {
 *
 *     @PrimaryKey
 *     private @Nullable Long id;
 *
 *     @MappedColumn(type = CaseInsensitive.class)
 *     private String name; // TAG.name.startsWith("sql")
 * }
 * }</pre>
 *
 * <p>Values beside such an operator are converted as the field's values are.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Operators {

    /** Names the family. */
    OperatorFamily value();
}
