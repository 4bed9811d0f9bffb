package io.jalchemy.processor.read;

import java.util.Collection;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Derives names from other names. */
public final class Names {

    private Names() {}

    /** Returns the name in snake case: {@code created_at} for {@code createdAt}, {@code http_log} for {@code HTTPLog}. */
    public static String snake(String camel) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            boolean upper = Character.isUpperCase(c);
            boolean afterLower = i > 0 && !Character.isUpperCase(camel.charAt(i - 1)) && camel.charAt(i - 1) != '_';
            boolean beforeLower = i > 0
                    && i + 1 < camel.length()
                    && Character.isLowerCase(camel.charAt(i + 1))
                    && camel.charAt(i - 1) != '_';
            if (upper && (afterLower || beforeLower)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }

    /** Returns the name of a constant: {@code USER_GROUP} for {@code UserGroup}. */
    public static String constant(String camel) {
        return snake(camel).toUpperCase(Locale.ROOT);
    }

    /** Returns the package that {@code element} is in; empty for none. */
    public static String packageOf(Element element) {
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            if (each instanceof PackageElement found) {
                return found.getQualifiedName().toString();
            }
        }
        return "";
    }

    /** Returns the name of a field with its class: {@code User.name}. */
    public static String attribute(Element field) {
        Element owner = field.getEnclosingElement();
        return (owner == null ? "" : owner.getSimpleName() + ".") + field.getSimpleName();
    }

    /** Returns the simple name of a class. */
    public static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    /** Returns the Java expression of the path constant of {@code entity}. */
    public static String pathConstant(TypeElement entity) {
        String packageName = packageOf(entity);
        String simple = entity.getSimpleName().toString();
        return (packageName.isEmpty() ? "" : packageName + ".") + simple + "Path." + constant(simple);
    }

    /** Returns {@code text} as a Java literal. */
    public static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c);
            }
        }
        return literal.append('"').toString();
    }

    /** Returns {@code  Did you mean "name"?} with the nearest of {@code names}; empty if none is near. */
    public static String hint(String wanted, Collection<String> names) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int far = distance(wanted, name);
            if (far < least) {
                least = far;
                best = name;
            }
        }
        return least <= 3 ? " Did you mean \"" + best + "\"?" : "";
    }

    /** Returns the Levenshtein distance of two texts. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, replaced);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
