package io.jalchemy.sql.tree;

import io.jalchemy.sql.type.Types;
import java.util.List;

/** An expression that holds characters. */
public non-sealed interface Text extends Expression<String> {

    /** {@code this LIKE pattern}, where {@code %} is any characters and {@code _} any one. Case counts as the database has it. */
    default Condition like(String pattern) {
        return new Like(this, Comparisons.bind(this, pattern, "like"), false, false, false);
    }

    /** {@code this NOT LIKE pattern}. */
    default Condition notLike(String pattern) {
        return new Like(this, Comparisons.bind(this, pattern, "notLike"), false, false, true);
    }

    /** {@code this LIKE pattern}, where upper and lower case are the same. */
    default Condition ilike(String pattern) {
        return new Like(this, Comparisons.bind(this, pattern, "ilike"), false, true, false);
    }

    /** Whether this begins with {@code prefix}, in which {@code %} and {@code _} are characters like others. */
    default Condition startsWith(String prefix) {
        return Likes.of(this, "", prefix, "%", "startsWith");
    }

    /** Whether this ends with {@code suffix}, in which {@code %} and {@code _} are characters like others. */
    default Condition endsWith(String suffix) {
        return Likes.of(this, "%", suffix, "", "endsWith");
    }

    /** Whether this has {@code part} in it, in which {@code %} and {@code _} are characters like others. */
    default Condition contains(String part) {
        return Likes.of(this, "%", part, "%", "contains");
    }

    /** {@code this || other}. */
    default Text concat(String other) {
        return concat(new Bind<>(other, Types.TEXT));
    }

    /** {@code this || other}. */
    default Text concat(Expression<String> other) {
        return new TextView(new Binary<>(BinaryOperator.CONCAT, this, other, Types.TEXT));
    }

    /** {@code lower(this)}. */
    default Text lower() {
        return new TextView(Function.of("lower", Types.TEXT, List.of(this)));
    }

    /** {@code upper(this)}. */
    default Text upper() {
        return new TextView(Function.of("upper", Types.TEXT, List.of(this)));
    }

    /** The number of characters. */
    default Numeric<Integer> length() {
        return new NumericView<>(Function.of("length", Types.INTEGER, List.of(this)));
    }

    /** Whether a part of this matches {@code regex}, a regular expression as the database knows them. */
    default Condition matches(String regex) {
        return new Is(new Custom<>(
                Custom.MATCHES, "", List.of(this, Comparisons.bind(this, regex, "matches")), Types.BOOLEAN));
    }

    /** This, compared and sorted by the rules of {@code collation}. */
    default Text collate(String collation) {
        return new TextView(new Custom<>(Custom.COLLATE, collation, List.of(this), type()));
    }

    /** {@code this LIKE pattern}, a pattern that the database computes. */
    default Condition like(Expression<String> pattern) {
        return new Like(this, pattern, false, false, false);
    }

    /** {@code this NOT LIKE pattern}, where upper and lower case are the same. */
    default Condition notIlike(String pattern) {
        return new Like(this, Comparisons.bind(this, pattern, "notIlike"), false, true, true);
    }

    @Override
    default Text as(String name) {
        return new TextView(new Label<>(this, name));
    }
}
