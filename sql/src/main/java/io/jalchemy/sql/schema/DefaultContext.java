package io.jalchemy.sql.schema;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The information that is available to a {@link DefaultGenerator}. */
public interface DefaultContext {

    /** Returns the column that needs a value. */
    Column<?> column();

    /** Returns the row's value so far for the column named {@code name}; null for NULL and if there is no value yet. */
    @Nullable
    Object value(String name);

    /** Returns the clock of whoever executes the statement. */
    Clock clock();
}
