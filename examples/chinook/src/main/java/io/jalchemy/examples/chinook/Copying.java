package io.jalchemy.examples.chinook;

import static io.jalchemy.examples.chinook.AlbumPath.ALBUM;
import static io.jalchemy.examples.chinook.ArtistPath.ARTIST;
import static io.jalchemy.examples.chinook.CustomerPath.CUSTOMER;
import static io.jalchemy.examples.chinook.EmployeePath.EMPLOYEE;
import static io.jalchemy.examples.chinook.GenrePath.GENRE;
import static io.jalchemy.examples.chinook.InvoiceLinePath.INVOICE_LINE;
import static io.jalchemy.examples.chinook.InvoicePath.INVOICE;
import static io.jalchemy.examples.chinook.MediaTypePath.MEDIA_TYPE;
import static io.jalchemy.examples.chinook.PlaylistPath.PLAYLIST;
import static io.jalchemy.examples.chinook.TrackPath.TRACK;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Row;
import io.jalchemy.sql.statement.Select;
import io.jalchemy.sql.statement.SelectList;
import io.jalchemy.sql.tree.SelectNode;
import java.lang.ref.Reference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Copies everything from one database into another one through sessions, and compares them column by column. */
final class Copying {

    private static final List<EntityPath<?, ?>> ENTITIES =
            List.of(ARTIST, ALBUM, MEDIA_TYPE, GENRE, TRACK, PLAYLIST, EMPLOYEE, CUSTOMER, INVOICE, INVOICE_LINE);

    private final SessionFactory from;
    private final SessionFactory to;

    Copying(SessionFactory from, SessionFactory to) {
        this.from = from;
        this.to = to;
    }

    /** Copies; what is there already is brought up to date, so that a second copy changes nothing. */
    void copy() {
        to.inTransaction(session -> {
            List<Object> held = new ArrayList<>(); // the session holds clean objects weakly
            try {
                for (EntityPath<?, ?> entity : ENTITIES) {
                    held.addAll(session.scalars(new Select<Object>(SelectNode.of(List.of(entity))))
                            .all());
                }
                for (EntityPath<?, ?> entity : ENTITIES) {
                    for (Object original : read(entity)) {
                        held.add(session.merge(original));
                    }
                    session.flush();
                }
            } finally {
                Reference.reachabilityFence(held);
            }
        });
    }

    private List<Object> read(EntityPath<?, ?> entity) {
        try (Session session = from.open()) {
            if (entity == PLAYLIST) {
                return List.copyOf(session.scalars(select(PLAYLIST).options(selectInLoad(PLAYLIST.tracks)))
                        .all());
            }
            return session.scalars(new Select<Object>(SelectNode.of(List.of(entity))))
                    .all();
        }
    }

    /** For each table the number of its rows and, for each column, a checksum of all values in order of the key. */
    static Map<String, String> checksums(Engine engine) {
        Map<String, String> sums = new LinkedHashMap<>();
        try (Connection connection = engine.connect()) {
            for (Table table : Chinook.REGISTRY.metadata().sortedTables()) {
                SelectList select = new SelectList(SelectNode.of(table.columns()))
                        .orderBy(table.primaryKeyColumns().toArray(Column<?>[]::new));
                List<Row> rows = connection.execute(select).all();
                sums.put(table.name(), String.valueOf(rows.size()));
                for (int i = 0; i < table.columns().size(); i++) {
                    CRC32 sum = new CRC32();
                    for (Row row : rows) {
                        sum.update(text(row.values().get(i)).getBytes(StandardCharsets.UTF_8));
                    }
                    sums.put(table.columns().get(i).toString(), Long.toHexString(sum.getValue()));
                }
            }
        }
        return sums;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() + ";" : value + ";";
    }

    /** How many rows {@code sums} count. */
    static long rows(Map<String, String> sums) {
        return Chinook.REGISTRY.metadata().tables().stream()
                .mapToLong(table -> Long.parseLong(sums.getOrDefault(table.name(), "0")))
                .sum();
    }
}
