package io.jalchemy.engine.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.tree.DefaultValue;
import io.jalchemy.sql.tree.SqlText;
import io.jalchemy.sql.type.Types;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The word DEFAULT for every column, or the defaults that the catalogue has, by the names of the table's columns. */
class ColumnDefaultsTest {

    private static final Column<String> NAME = Column.of("Name", Types.VARCHAR);
    private static final Column<Integer> AGE = Column.of("age", Types.INTEGER);

    @Test
    void byWord_knowsEveryColumn() {
        assertThat(ColumnDefaults.BY_WORD.knows(NAME)).isTrue();
        assertThat(ColumnDefaults.BY_WORD.of(NAME)).isEqualTo(new DefaultValue<>(Types.VARCHAR));
    }

    @Test
    void ofTheCatalogue_knowsWhatThatHas() {
        ColumnDefaults defaults = ColumnDefaults.of(Map.of("Name", "'x'"));
        assertThat(defaults.knows(NAME)).isTrue();
        assertThat(defaults.of(NAME)).isEqualTo(new SqlText<>("'x'", Types.VARCHAR));
        assertThat(defaults.knows(AGE)).isFalse();
        assertThatThrownBy(() -> defaults.of(AGE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("age");
    }
}
