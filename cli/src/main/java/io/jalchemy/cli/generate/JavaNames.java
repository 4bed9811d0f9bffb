package io.jalchemy.cli.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names for Java, made of names of tables, columns and labels. */
final class JavaNames {

    /** Simple names that generated sources, or the path classes made of them, mean something else by. */
    private static final Set<String> TAKEN = Set.of("""
            Array BigDecimal BigInteger Cascade CheckConstraint CheckConstraints Collection Column Condition Duration Entity EnumValue
            ExclusionConstraint Fetched ForeignKey ForeignKeyConstraint ForeignKeyConstraints Getter Identity Index Indexes Instant Json
            Lazy List LocalDate LocalDateTime LocalTime Map MappedColumn MetaData MetaDataSource Mixin Model NativeEnum Nullable Nullness
            OffsetDateTime OnConflict OnDelete OnLoad OnUpdate Passive PrimaryKey Registry Relationship Session Set Setter Table TableOptions Tables
            Types UniqueConstraint UniqueConstraints Unmapped UserType UUID Validates ValueSource VersionId ZonedDateTime
            """.strip().split("\\s+", -1));

    private JavaNames() {}

    /** Returns the words of {@code name}, in lower case: {@code [order, items]} for {@code order_items} and for {@code OrderItems}. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean part = Character.isLetterOrDigit(c);
            if (!part || (word.length() > 0 && startsWord(name, i))) {
                flush(word, words);
            }
            if (part) {
                word.append(c);
            }
        }
        flush(word, words);
        return words;
    }

    /** Returns whether a capital at {@code i} begins a word: after a small letter, or before one. */
    private static boolean startsWord(String name, int i) {
        boolean upper = Character.isUpperCase(name.charAt(i));
        boolean afterLower = !Character.isUpperCase(name.charAt(i - 1));
        boolean beforeLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return upper && (afterLower || beforeLower);
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    /** Returns the name of the class for rows of a table called {@code table}: {@code OrderItem} for {@code order_items}. */
    static String className(String table) {
        List<String> words = new ArrayList<>(words(table));
        if (words.isEmpty()) {
            return "UnnamedTable";
        }
        words.set(words.size() - 1, EnglishNouns.singular(words.get(words.size() - 1)));
        String name = typeName(words);
        return isTaken(name) ? name + "Entity" : name;
    }

    /** Returns the name of a Java type of {@code words}. */
    static String typeName(List<String> words) {
        StringBuilder name = new StringBuilder();
        words.forEach(word -> name.append(capitalized(word)));
        return identifier(name.toString(), "T");
    }

    private static boolean isTaken(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return TAKEN.contains(name); // java.lang has no such class, which is what most names are
        }
    }

    /** Returns the name of the field for a column or a related object called {@code name}: {@code createdAt} for {@code created_at}. */
    static String fieldName(String name) {
        return fieldName(words(name));
    }

    /** Returns the name of a field of {@code words}; a word of the language gets another behind it. */
    static String fieldName(List<String> words) {
        String field = identifier(words.isEmpty() ? "unnamed" : camel(words), "c");
        return SourceVersion.isKeyword(field) ? field + "Value" : field;
    }

    /** Returns {@code words} in camel case, whatever they mean in Java. */
    static String camel(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(name.length() == 0 ? word : capitalized(word));
        }
        return name.toString();
    }

    /** Returns the name of a constant: {@code IN_PROGRESS} for {@code in progress}. */
    static String constantName(String label) {
        List<String> words = words(label);
        return words.isEmpty() ? "UNNAMED" : identifier(String.join("_", words).toUpperCase(Locale.ROOT), "L");
    }

    /** Returns the plural of a name in camel case: {@code orderItems} for {@code orderItem}. */
    static String plural(String camel) {
        List<String> words = new ArrayList<>(words(camel));
        words.set(words.size() - 1, EnglishNouns.plural(words.get(words.size() - 1)));
        return fieldName(words);
    }

    /** Returns {@code name} without what Java has no place for in a name, and {@code prefix} before a digit. */
    private static String identifier(String name, String prefix) {
        StringBuilder identifier = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isJavaIdentifierPart(c)) {
                identifier.append(c);
            }
        }
        boolean starts = identifier.length() > 0 && Character.isJavaIdentifierStart(identifier.charAt(0));
        return starts ? identifier.toString() : prefix + identifier;
    }

    static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String decapitalized(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
