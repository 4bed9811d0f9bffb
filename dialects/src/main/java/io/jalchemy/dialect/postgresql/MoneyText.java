package io.jalchemy.dialect.postgresql;

import java.math.BigDecimal;

/** Reads amounts of money, which the server writes as the locale of the database says (postgresql.org/docs/18/datatype-money.html). */
final class MoneyText {

    private MoneyText() {}

    /**
     * Returns the amount in {@code text}: {@code -$1,234.50}, {@code (1.234,50 €)}, {@code ¥1,234}. The last point or comma separates a
     * fraction if one or two digits follow it, and thousands otherwise.
     */
    static BigDecimal parse(String text) {
        StringBuilder digits = new StringBuilder();
        int separator = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '.' || c == ',' || c == '\'') {
                separator = digits.length();
            }
        }
        int after = separator < 0 ? 0 : digits.length() - separator;
        BigDecimal amount = new BigDecimal(digits.toString()).movePointLeft(after > 2 ? 0 : after);
        return text.indexOf('-') >= 0 || text.indexOf('(') >= 0 ? amount.negate() : amount;
    }
}
