package io.jalchemy.sql.type;

/**
 * Gives an SQL type a class, so that an annotation can name it: {@code @MappedColumn(type = CountryCode.class)}. For types that no Java
 * type stands for, such as {@code CHAR(2)}, and for those of one database. A {@code UserType} has conversions of its own instead.
 *
 * <p>The class needs a constructor without parameters. A method that returns one of the families of types, as {@link TextType}, gives the
 * attributes of that type its operators: {@code like} for texts, {@code plus} for numbers.
 *
 * <pre>{@code
 * final class CountryCode implements TypeDefinition<String> {
 *     @Override
 *     public TextType sqlType() {
 *         return Types.character(2);
 *     }
 * }
 * }</pre>
 *
 * @param <J> the Java type of values
 */
public interface TypeDefinition<J> {

    /** Returns the SQL type; the same one, or an equal one, each time. */
    SqlType<J> sqlType();
}
