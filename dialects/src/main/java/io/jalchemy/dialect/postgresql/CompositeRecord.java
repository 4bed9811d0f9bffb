package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.error.Counted;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.NormalizingConversion;
import io.jalchemy.sql.type.SqlType;
import io.jalchemy.sql.type.Types;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts composite values, as records, to the server's text and back. */
final class CompositeRecord<R extends Record> implements NormalizingConversion<R, String> {

    private final Class<R> type;
    private final CompositeConversion values;
    private final Constructor<R> constructor;
    private final List<Method> accessors;

    private CompositeRecord(
            Class<R> type, CompositeConversion values, Constructor<R> constructor, List<Method> accessors) {
        this.type = type;
        this.values = values;
        this.constructor = constructor;
        this.accessors = accessors;
    }

    /** Returns the types that the classes of the components of {@code type} have. */
    static List<SqlType<?>> types(Class<? extends Record> type) {
        List<SqlType<?>> types = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            Class<?> java = each.getType();
            boolean array = java.isArray() && java != byte[].class;
            types.add(array ? Types.array(java) : Types.of(java));
        }
        return types;
    }

    static <R extends Record> CompositeRecord<R> of(Class<R> type, List<SqlType<?>> fields) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length != fields.size()) {
            throw new JalchemyException(
                    "COMPOSITE_FIELDS",
                    type.getName() + " has " + Counted.of(components.length, "component") + ", and "
                            + Counted.of(fields.size(), "type")
                            + " were given. Give the type of each component, in their order.");
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            List<Method> accessors = new ArrayList<>();
            for (RecordComponent each : components) {
                each.getAccessor().setAccessible(true);
                accessors.add(each.getAccessor());
            }
            return new CompositeRecord<>(type, new CompositeConversion(fields), constructor, accessors);
        } catch (NoSuchMethodException | InaccessibleObjectException e) {
            throw new JalchemyException(
                    "RECORD_NOT_OPEN",
                    "The record " + type.getName() + " cannot be read. Open its package: opens " + type.getPackageName()
                            + " to io.jalchemy.dialects.",
                    e);
        }
    }

    private List<@Nullable Object> parts(R value) {
        List<@Nullable Object> parts = new ArrayList<>(accessors.size());
        for (Method each : accessors) {
            parts.add(called(() -> each.invoke(value)));
        }
        return parts;
    }

    private R make(List<@Nullable Object> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Class<?> wanted = constructor.getParameterTypes()[i];
            if (parts.get(i) == null && wanted.isPrimitive()) {
                throw new JalchemyException(
                        "COMPOSITE_NULL",
                        "A field of the composite value is NULL, and the component "
                                + accessors.get(i).getName() + " of " + type.getName() + " is of " + wanted.getName()
                                + ", which has no null. Use a class such as Integer there.");
            }
        }
        R made = called(() -> constructor.newInstance(parts.toArray()));
        return java.util.Objects.requireNonNull(made);
    }

    /** A call by reflection. */
    private interface Call<T> {
        @Nullable
        T make() throws ReflectiveOperationException;
    }

    private <T> @Nullable T called(Call<T> call) {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw new JalchemyException(
                    "COMPOSITE_REFUSED",
                    "The record " + type.getName() + " refuses the values of the fields. See the cause.",
                    e.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("made accessible: " + type.getName(), impossible);
        }
    }

    @Override
    public R normalize(R value) {
        List<@Nullable Object> parts = parts(value);
        List<@Nullable Object> normal = values.normalize(parts);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) != normal.get(i)) {
                return make(normal);
            }
        }
        return value;
    }

    @Override
    public String toDatabase(R value) {
        return values.toDatabase(parts(value));
    }

    @Override
    public R toJava(String value) {
        return make(values.toJava(value));
    }

    @Override
    public boolean mutable() {
        return values.fields().stream().anyMatch(SqlType::mutable);
    }

    @Override
    public boolean same(R a, R b, SqlType<String> base) {
        return toDatabase(a).equals(toDatabase(b));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompositeRecord<?> that && type == that.type && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + values.hashCode();
    }
}
