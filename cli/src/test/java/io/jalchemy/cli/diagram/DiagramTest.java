package io.jalchemy.cli.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.schema.TableElement;
import io.jalchemy.sql.type.Types;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DiagramTest {

    /** Where something is. */
    private record Place(int x, int y, int width, int height) {

        boolean contains(Place other) {
            return other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }

        boolean overlaps(Place other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private static final Table USERS = Table.of(
            "users",
            Column.of("id", Types.BIGINT).primaryKey(),
            Column.of("e-mail", Types.varchar(50)).notNull().unique().comment("Say \"hello\""),
            Column.of("paid", Types.numeric(12, 2)),
            Column.of("2nd", Types.TIMESTAMP_TZ));

    private static final Table PROFILES =
            Table.of("profiles", Column.of("user_id", Types.BIGINT).primaryKey().references("users.id"));

    private static final Table POSTS = Table.of(
            "blog posts",
            Column.of("id", Types.BIGINT).primaryKey(),
            Column.of("author_id", Types.BIGINT).notNull().references("users.id"),
            Column.of("reply_to", Types.BIGINT).references("blog posts.id"));

    @Test
    void mermaid_hasATableForEachTable_andALineForEachForeignKey() {
        assertThat(Diagram.of(MetaData.of(USERS, PROFILES, POSTS)).mermaid()).isEqualTo("""
                erDiagram
                    "blog posts" {
                        BIGINT id PK
                        BIGINT author_id FK
                        BIGINT reply_to FK
                    }
                    "profiles" {
                        BIGINT user_id PK, FK
                    }
                    "users" {
                        BIGINT id PK
                        VARCHAR(50) e-mail UK "Say 'hello'"
                        NUMERIC(12-2) paid
                        TIMESTAMP_WITH_TIME_ZONE _2nd
                    }
                    "users" ||--o{ "blog posts" : "author_id"
                    "blog posts" |o--o{ "blog posts" : "reply_to"
                    "users" ||--o| "profiles" : "user_id"
                """);
    }

    @Test
    void empty_isAPictureToo() throws Exception {
        Diagram diagram = Diagram.of(MetaData.of());
        assertThat(diagram.mermaid()).isEqualTo("erDiagram\n");
        assertThat(boxes(diagram)).isEmpty();
    }

    @Test
    void svg_saysWhatTheSchemaSays_whateverItsNames() throws Exception {
        Table odd = Table.of("a<b>&\"c\"", Column.of("x\u0001]]>", Types.TEXT), Column.of("漢字", Types.TEXT))
                .comment("<&>");
        Document document = parsed(Diagram.of(MetaData.of(odd)));
        assertThat(document.getDocumentElement().getTextContent())
                .contains("a<b>&\"c\"", "x ]]>", "漢字", "<&>", "TEXT?");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void boxes_doNotOverlap_stayInside_andAreWhereTheyWereInAnotherOrder(long seed) throws Exception {
        List<Table> tables = randomTables(new Random(seed));
        Diagram diagram = Diagram.of(MetaData.of(tables));
        List<Place> boxes = boxes(diagram);
        assertThat(boxes).hasSameSizeAs(tables);
        Element root = parsed(diagram).getDocumentElement();
        Place page = new Place(
                0, 0, Integer.parseInt(root.getAttribute("width")), Integer.parseInt(root.getAttribute("height")));
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(page.contains(boxes.get(i))).isTrue();
            for (Place other : boxes.subList(0, i)) {
                assertThat(boxes.get(i).overlaps(other)).isFalse();
            }
        }
        List<Table> shuffled = new ArrayList<>(tables);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Diagram.of(MetaData.of(shuffled)).svg()).isEqualTo(diagram.svg());
    }

    /** Makes up to forty tables with references in all directions, circles among them. */
    private static List<Table> randomTables(Random random) {
        int count = 2 + random.nextInt(40);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<TableElement> columns = new ArrayList<>();
            columns.add(Column.of("id", Types.BIGINT).primaryKey());
            for (int key = random.nextInt(4); key > 0; key--) {
                columns.add(Column.of("key_" + key, Types.BIGINT).references("table_" + random.nextInt(count) + ".id"));
            }
            for (int more = random.nextInt(6); more > 0; more--) {
                columns.add(Column.of("a_column_with_a_long_name_" + more, Types.TEXT));
            }
            tables.add(Table.of("table_" + i, columns.toArray(TableElement[]::new)));
        }
        return tables;
    }

    private static List<Place> boxes(Diagram diagram) throws Exception {
        NodeList rectangles = parsed(diagram).getElementsByTagName("rect");
        List<Place> boxes = new ArrayList<>();
        for (int i = 0; i < rectangles.getLength(); i++) {
            Element each = (Element) rectangles.item(i);
            if (each.getAttribute("class").equals("box")) {
                boxes.add(
                        new Place(number(each, "x"), number(each, "y"), number(each, "width"), number(each, "height")));
            }
        }
        return boxes;
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static Document parsed(Diagram diagram) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(diagram.svg())));
    }
}
