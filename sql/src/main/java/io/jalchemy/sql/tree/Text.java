package io.jalchemy.sql.tree;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.type.Types;
import java.util.List;

/** An expression of a character string. */
public non-sealed interface Text extends Expression<String> {

    /**
     * Returns the condition {@code this LIKE pattern}, where {@code %} matches any characters and {@code _} any one. Case sensitivity is
     * the database's; null is refused.
     */
    default Condition like(String pattern) {
        return new Like(this, Comparisons.bind(this, pattern, "like"), false, false, false);
    }

    /** Returns the condition {@code this NOT LIKE pattern}; null is refused. */
    default Condition notLike(String pattern) {
        return new Like(this, Comparisons.bind(this, pattern, "notLike"), false, false, true);
    }

    /** Returns the condition {@code this LIKE pattern}, ignoring case, which SQLite knows of ASCII letters alone; null is refused. */
    default Condition ilike(String pattern) {
        return new Like(this, Comparisons.bind(this, pattern, "ilike"), false, true, false);
    }

    /** Returns the condition that this begins with {@code prefix}, in which {@code %} and {@code _} have no special meaning. */
    default Condition startsWith(String prefix) {
        return Likes.of(this, "", prefix, "%", "startsWith");
    }

    /** Returns the condition that this ends with {@code suffix}, in which {@code %} and {@code _} have no special meaning. */
    default Condition endsWith(String suffix) {
        return Likes.of(this, "%", suffix, "", "endsWith");
    }

    /** Returns the condition that this contains {@code part}, in which {@code %} and {@code _} have no special meaning. */
    default Condition contains(String part) {
        return Likes.of(this, "%", part, "%", "contains");
    }

    /** Returns {@code this || other}. */
    default Text concat(String other) {
        return concat(new Bind<>(other, Types.TEXT));
    }

    /** Returns {@code this || other}. */
    default Text concat(Expression<String> other) {
        return new TextView(new Binary<>(BinaryOperator.CONCAT, this, other, Types.TEXT));
    }

    /** Returns {@code lower(this)}. */
    default Text lower() {
        return new TextView(Function.of("lower", Types.TEXT, List.of(this)));
    }

    /** Returns {@code upper(this)}. */
    default Text upper() {
        return new TextView(Function.of("upper", Types.TEXT, List.of(this)));
    }

    /** Returns the number of characters, {@code length(this)}. */
    default Numeric<Integer> length() {
        return new NumericView<>(Function.of("length", Types.INTEGER, List.of(this)));
    }

    /**
     * Returns the condition that a part of this matches {@code regex}, a regular expression; null is refused. The syntax is the database's:
     * POSIX with extensions on PostgreSQL, and that of {@link java.util.regex.Pattern} on SQLite, where the program itself matches, row by
     * row, and a limit of time does not end a match that goes on. Most simple expressions mean the same to both.
     */
    default Condition matches(String regex) {
        return new Is(new Custom<>(
                Custom.MATCHES, "", List.of(this, Comparisons.bind(this, regex, "matches")), Types.BOOLEAN));
    }

    /**
     * Returns the condition that a part of this matches {@code regex} with {@code flags}: {@code matches("^a", "i")} ignores case. Other
     * flags are those that the database has.
     *
     * @param flags letters; they become part of the text
     * @throws io.jalchemy.sql.error.JalchemyException if {@code flags} has anything else, or {@code regex} is null
     */
    default Condition matches(String regex, String flags) {
        if (!flags.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            throw new JalchemyException(
                    "REGEXP_FLAGS",
                    "matches(…, \"" + flags + "\") of " + this
                            + ": flags of a regular expression are letters from a to z. Give letters, such as \"i\".");
        }
        return new Is(new Custom<>(
                Custom.MATCHES, flags, List.of(this, Comparisons.bind(this, regex, "matches")), Types.BOOLEAN));
    }

    /** Returns this expression with {@code COLLATE collation}, whose rules it is compared and sorted by. */
    default Text collate(String collation) {
        return new TextView(new Custom<>(Custom.COLLATE, collation, List.of(this), type()));
    }

    /** Returns the condition {@code this LIKE pattern}, where the database computes the pattern. */
    default Condition like(Expression<String> pattern) {
        return new Like(this, pattern, false, false, false);
    }

    /** Returns the condition {@code this NOT LIKE pattern}, ignoring case; null is refused. */
    default Condition notIlike(String pattern) {
        return new Like(this, Comparisons.bind(this, pattern, "notIlike"), false, true, true);
    }

    @Override
    default Text as(String name) {
        return new TextView(new Label<>(this, name));
    }
}
