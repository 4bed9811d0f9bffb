package mapping;

import static mapping.AllTypesPath.ALL_TYPES;
import static mapping.ArraysPath.ARRAYS;
import static mapping.ProductPath.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page's table of types says what the columns are. */
class DefaultsTest {

    private static final Path PAGE = Path.of("../../docs/guide/03-mapping.md");
    private static final Pattern COLUMN = Pattern.compile("^\\s+of_(\\w+) (.*?)(?: NOT NULL)?,?$");

    @Test
    void product_becomesATable() throws IOException {
        Shown.text("mapping/products.sql", Fixture.postgresql(Registry.of(PRODUCT)));
    }

    /** The rows are in the order of the fields; a row with several types stands for as many. */
    @Test
    void tableOfTypes_saysWhatTheColumnsAre() throws IOException {
        List<String> postgresql = types(Fixture.postgresql(Registry.of(ALL_TYPES)));
        List<String> sqlite = types(Fixture.sqlite(Registry.of(ALL_TYPES)));
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < postgresql.size(); i++) {
            expected.add(postgresql.get(i) + " | " + sqlite.get(i));
        }
        List<String> page = Files.readAllLines(PAGE);
        int header = page.indexOf("| Java | PostgreSQL | SQLite |");
        List<String> shown = new ArrayList<>();
        for (String line : page.subList(header + 2, page.size())) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            if (cells.length != 5 || cells[3].startsWith("refused")) {
                break;
            }
            for (int i = 0; i < cells[1].split("`, `", -1).length; i++) {
                shown.add(cells[2].replace("`", "") + " | " + cells[3].replace("`", ""));
            }
        }
        assertThat(shown).isEqualTo(expected);
    }

    private static List<String> types(String ddl) {
        List<String> types = new ArrayList<>();
        for (String line : ddl.split("\n", -1)) {
            Matcher column = COLUMN.matcher(line);
            if (column.matches()) {
                types.add(column.group(2));
            }
        }
        return types;
    }

    @Test
    void arrays_areOfPostgresqlAlone() {
        assertThat(Fixture.postgresql(Registry.of(ARRAYS))).contains("of_array TEXT[] NOT NULL");
        assertThatThrownBy(() -> Fixture.sqlite(Registry.of(ARRAYS))).hasMessageContaining("JSON");
    }
}
