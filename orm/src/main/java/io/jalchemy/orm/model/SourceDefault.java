package io.jalchemy.orm.model;

import io.jalchemy.mapping.ValueContext;
import io.jalchemy.mapping.ValueSource;
import io.jalchemy.sql.schema.DefaultContext;
import io.jalchemy.sql.schema.DefaultGenerator;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A {@link ValueSource} of an entity as the default of a column. */
public final class SourceDefault<J> implements DefaultGenerator<J> {

    private final ValueSource<? extends J> source;
    private final Class<J> javaType;

    private SourceDefault(ValueSource<? extends J> source, Class<J> javaType) {
        this.source = source;
        this.javaType = javaType;
    }

    /** Returns a default with the values of {@code source}, for a column of {@code javaType}. */
    @SuppressWarnings("unchecked") // the processor has checked the source against the field's type
    public static <J> SourceDefault<J> of(ValueSource<?> source, Class<J> javaType) {
        return new SourceDefault<>((ValueSource<? extends J>) source, javaType);
    }

    @Override
    public J value(DefaultContext context) {
        return javaType.cast(source.value(new Context(context, javaType)));
    }

    /** The context of the column's default, with the methods that value sources of entities use. */
    private record Context(DefaultContext from, Class<?> javaType) implements ValueContext {

        @Override
        public Clock clock() {
            return from.clock();
        }

        @Override
        public String column() {
            return from.column().name();
        }

        @Override
        public @Nullable Object current(String column) {
            return from.value(column);
        }
    }
}
