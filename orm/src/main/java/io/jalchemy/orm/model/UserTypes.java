package io.jalchemy.orm.model;

import io.jalchemy.mapping.UserType;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Conversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;

/** SQL types of user types. */
public final class UserTypes {

    private UserTypes() {}

    /**
     * Returns the type of JSON columns for fields of {@code javaType}, which the program's {@link JsonFormat} converts, or Jackson.
     *
     * @throws JalchemyException if neither is there
     */
    public static <J> SqlType<J> json(Class<J> javaType) {
        JsonFormat format = JsonFormats.FOUND;
        if (format != null) {
            return Types.json(javaType, new JsonFormats.Formatted<>(format, javaType));
        }
        try {
            return Types.json(javaType, new JacksonConversion<>(javaType));
        } catch (NoClassDefFoundError e) {
            throw new JalchemyException(
                    "NO_JACKSON",
                    "A JSON column needs Jackson. Put com.fasterxml.jackson.core:jackson-databind beside jalchemy-orm, or provide an"
                            + " io.jalchemy.orm.model.JsonFormat.",
                    e);
        }
    }

    /** Returns the type that {@code userType} gives to columns for fields of {@code javaType}. */
    @SuppressWarnings("unchecked") // the processor has checked the user type against the field's type
    public static <J> SqlType<J> of(UserType<?, ?> userType, Class<J> javaType) {
        return converted((UserType<J, ?>) userType, javaType);
    }

    private static <J, B> SqlType<J> converted(UserType<J, B> userType, Class<J> javaType) {
        SqlType<B> base = Types.of(userType.databaseType());
        String name = userType.databaseTypeName();
        return (name == null ? base : base.withNativeName(name)).converted(javaType, new OfUserType<>(userType));
    }

    /** A user type as a conversion; equal if the user types are of one class, since they have no state. */
    private record OfUserType<J, B>(UserType<J, B> userType) implements Conversion<J, B> {

        @Override
        public B toDatabase(J value) {
            return userType.toDatabase(value);
        }

        @Override
        public J toJava(B value) {
            return userType.toJava(value);
        }

        @Override
        public boolean mutable() {
            return userType.mutable();
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof OfUserType<?, ?> that && userType.getClass() == that.userType.getClass();
        }

        @Override
        public int hashCode() {
            return userType.getClass().hashCode();
        }
    }
}
