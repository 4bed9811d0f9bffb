package io.jalchemy.examples.chinook;

import static io.jalchemy.examples.chinook.AlbumPath.ALBUM;
import static io.jalchemy.examples.chinook.CustomerPath.CUSTOMER;
import static io.jalchemy.examples.chinook.EmployeePath.EMPLOYEE;
import static io.jalchemy.examples.chinook.InvoicePath.INVOICE;
import static io.jalchemy.examples.chinook.TrackPath.TRACK;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.sum;

import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Real questions to the database, through entities and through typed rows. */
final class Questions {

    private final SessionFactory sessions;

    Questions(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The customers who paid most, and who looks after them. */
    List<String> topCustomers(int most) {
        try (Session session = sessions.open()) {
            return session
                    .execute(select(CUSTOMER, sum(INVOICE.total).as("revenue"))
                            .join(CUSTOMER.invoices)
                            .groupBy(CUSTOMER.id)
                            .orderBy(sum(INVOICE.total).desc(), CUSTOMER.id)
                            .limit(most))
                    .stream()
                    .map(row -> row.v1().getName() + " paid " + row.v2().setScale(2, RoundingMode.HALF_UP)
                            + ", looked after by " + row.v1().getSupportRep().getName())
                    .toList();
        }
    }

    /** Who reports to whom. */
    List<String> reportingTree() {
        try (Session session = sessions.open()) {
            List<String> lines = new ArrayList<>();
            session.scalars(select(EMPLOYEE).where(EMPLOYEE.manager.isNull()).orderBy(EMPLOYEE.id))
                    .all()
                    .forEach(boss -> tree(boss, 0, lines));
            return lines;
        }
    }

    private static void tree(Employee employee, int depth, List<String> lines) {
        lines.add("  ".repeat(depth) + employee.getName() + ", " + employee.getTitle());
        employee.getReports().forEach(report -> tree(report, depth + 1, lines));
    }

    /** An album and how long it plays. */
    record AlbumLength(String title, Long milliseconds) {

        @Override
        public String toString() {
            return title + ": " + milliseconds / 60_000 + " minutes";
        }
    }

    List<AlbumLength> longestAlbums(int most) {
        try (Session session = sessions.open()) {
            return session.execute(select(ALBUM.title, sum(TRACK.milliseconds))
                            .join(ALBUM.tracks)
                            .groupBy(ALBUM.id, ALBUM.title)
                            .orderBy(sum(TRACK.milliseconds).desc())
                            .limit(most)
                            .into(AlbumLength::new))
                    .all();
        }
    }

    /** What a country paid in a year. */
    record Revenue(String country, Integer year, BigDecimal total) {

        @Override
        public String toString() {
            return country + " " + year + ": " + total.setScale(2, RoundingMode.HALF_UP);
        }
    }

    List<Revenue> revenue() {
        try (Session session = sessions.open()) {
            return session.execute(select(INVOICE.billingCountry, INVOICE.invoiceDate.year(), sum(INVOICE.total))
                            .groupBy(INVOICE.billingCountry, INVOICE.invoiceDate.year())
                            .orderBy(INVOICE.billingCountry, INVOICE.invoiceDate.year())
                            .into(Revenue::new))
                    .all();
        }
    }
}
