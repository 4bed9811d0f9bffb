package io.jalchemy.sql.schema;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What a {@link DefaultGenerator} may look at. */
public interface DefaultContext {

    /** The column whose value is wanted. */
    Column<?> column();

    /** What the row holds so far for the column called {@code name}; null for NULL and for nothing yet. */
    @Nullable
    Object value(String name);

    /** The clock of whoever executes the statement. */
    Clock clock();
}
