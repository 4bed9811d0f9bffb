package io.jalchemy.tests.values;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static io.jalchemy.tests.values.GarmentPath.GARMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.values.Garment.CutOfCloth;
import io.jalchemy.tests.values.Garment.Dye;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Attributes of enums that are types of their own: tables, single rows, batches, lists. On SQLite they are characters. */
class NativeEnumsTest {

    @EachDatabase
    void attributes_areOfTheDatabasesOwnType_andWrittenInRowsAndBatches(TestDatabase database) {
        Registry registry = Registry.of(GARMENT);
        registry.metadata().createAll(database.engine());
        registry.metadata().createAll(database.engine());
        if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
            assertThat(types(database))
                    .containsEntry("cut", "cut_of_cloth")
                    .containsEntry("dye", "dyes")
                    .containsEntry("lining", "varchar");
        }
        SessionFactory sessions = SessionFactory.of(database.engine(), registry);
        for (int rows : List.of(1, 40)) {
            List<Garment> garments = new ArrayList<>();
            try (Session session = sessions.open()) {
                for (int i = 0; i < rows; i++) {
                    Dye dye = i % 3 == 0 ? null : i % 3 == 1 ? Dye.RED : Dye.BLUE;
                    garments.add(new Garment(i % 2 == 0 ? CutOfCloth.SLIM : CutOfCloth.WIDE, dye));
                }
                session.addAll(garments);
                session.commit();
                for (int i = 0; i < rows; i++) {
                    assertThat(garments.get(i).getCut()).isEqualTo(i % 2 == 0 ? CutOfCloth.SLIM : CutOfCloth.WIDE);
                    garments.get(i).setDye(i % 2 == 0 ? Dye.BLUE : null);
                    garments.get(i).setCut(CutOfCloth.WIDE);
                }
                session.commit();
                assertThat(session.execute(select(GARMENT.id)
                                        .where(
                                                GARMENT.cut.eq(CutOfCloth.WIDE),
                                                GARMENT.dye.in(List.of(Dye.RED, Dye.BLUE))))
                                .all())
                        .hasSize((rows + 1) / 2);
                assertThat(session.execute(update(GARMENT)
                                        .set(GARMENT.cut, CutOfCloth.SLIM)
                                        .setNull(GARMENT.dye)
                                        .where(GARMENT.dye.eq(Dye.BLUE)))
                                .rowCount())
                        .isEqualTo((rows + 1) / 2);
                assertThat(garments.get(0).getCut()).isEqualTo(CutOfCloth.SLIM);
                garments.forEach(session::delete);
                session.commit();
            }
        }
        registry.metadata().dropAll(database.engine());
        registry.metadata().createAll(database.engine());
    }

    private static Map<String, String> types(TestDatabase database) {
        Map<String, String> types = new TreeMap<>();
        database.engine().begin(connection -> {
            try (var statement = connection.jdbc().createStatement();
                    var rows = statement.executeQuery("SELECT column_name, udt_name FROM information_schema.columns"
                            + " WHERE table_name = 'garments' AND table_schema = current_schema()")) {
                while (rows.next()) {
                    types.put(rows.getString(1), rows.getString(2));
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return types;
    }
}
