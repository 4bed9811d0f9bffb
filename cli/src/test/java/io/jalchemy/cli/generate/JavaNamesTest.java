package io.jalchemy.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {

    @ParameterizedTest
    @CsvSource({
        "users, User", "order_items, OrderItem", "OrderItems, OrderItem", "ORDER_ITEMS, OrderItem", "Album, Album",
        "HTTPLogs, HttpLog", "user2factor, User2factor", "2fa_codes, T2faCode", "people, Person", "news, News",
        "objects, ObjectEntity", "strings, StringEntity", "entities, EntityEntity", "tables, TableEntity",
                "über_größen, ÜberGrößen",
        "user data, UserData", "a.b, AB", "'-', UnnamedTable", "order-lines, OrderLine", "records, RecordEntity"
    })
    void table_givesItsClassAName(String table, String name) {
        assertThat(JavaNames.className(table)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "id, id",
        "created_at, createdAt",
        "CreatedAt, createdAt",
        "createdAt, createdAt",
        "CREATED_AT, createdAt",
        "class, classValue",
        "default, defaultValue",
        "int, intValue",
        "true, trueValue",
        "_, unnamed",
        "1st, c1st",
        "e-mail, eMail",
        "URLPath, urlPath",
        "größe, größe",
        "record, record",
        "a b, aB",
        "%, unnamed",
        "AlbumId, albumId"
    })
    void column_givesItsFieldAName(String column, String name) {
        assertThat(JavaNames.fieldName(column)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "in progress, IN_PROGRESS",
        "open, OPEN",
        "3d, L3D",
        "'', UNNAMED",
        "ÄÖ, ÄÖ",
        "a-b, A_B",
        "inProgress, IN_PROGRESS"
    })
    void label_givesItsConstantAName(String label, String name) {
        assertThat(JavaNames.constantName(label)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "orderItem, orderItems",
        "category, categories",
        "person, people",
        "box, boxes",
        "news, news",
        "day, days"
    })
    void collection_hasThePluralOfItsElements(String one, String many) {
        assertThat(JavaNames.plural(one)).isEqualTo(many);
    }
}
