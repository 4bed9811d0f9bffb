package io.jalchemy.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishNounsTest {

    @ParameterizedTest
    @CsvSource({
        "users, user",
        "categories, category",
        "companies, company",
        "days, day",
        "keys, key",
        "addresses, address",
        "statuses, status",
        "buses, bus",
        "boxes, box",
        "taxes, tax",
        "matches, match",
        "dishes, dish",
        "classes, class",
        "heroes, hero",
        "potatoes, potato",
        "shoes, shoe",
        "movies, movie",
        "cookies, cookie",
        "pies, pie",
        "ties, tie",
        "houses, house",
        "warehouses, warehouse",
        "purchases, purchase",
        "courses, course",
        "responses, response",
        "expenses, expense",
        "licenses, license",
        "cases, case",
        "databases, database",
        "phases, phase",
        "uses, use",
        "invoices, invoice",
        "images, image",
        "messages, message",
        "caches, cache",
        "people, person",
        "children, child",
        "women, woman",
        "mice, mouse",
        "leaves, leaf",
        "moves, move",
        "archives, archive",
        "sleeves, sleeve",
        "lives, life",
        "analyses, analysis",
        "criteria, criterion",
        "indices, index",
        "quizzes, quiz",
        "aliases, alias",
        "lenses, lens",
        "photos, photo",
        "videos, video",
        "radios, radio",
        "logs, log",
        "settings, setting",
        "hours, hour",
        "viruses, virus",
        "queries, query",
        "entries, entry",
        "histories, history",
        "prices, price",
        "genres, genre",
        "employees, employee",
        "values, value",
        "issues, issue",
        "leagues, league",
        "queues, queue",
        "prizes, prize",
        "sizes, size",
        "axes, axis"
    })
    void plural_hasASingular_whosePluralItIs(String plural, String singular) {
        assertThat(EnglishNouns.singular(plural)).isEqualTo(singular);
        assertThat(EnglishNouns.plural(singular)).isEqualTo(plural);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "news",
                "series",
                "status",
                "address",
                "bus",
                "media",
                "data",
                "gas",
                "class",
                "analysis",
                "is",
                "us",
                "staff"
            })
    void singular_staysAsItIs(String word) {
        assertThat(EnglishNouns.singular(word)).isEqualTo(word);
    }
}
