package io.jalchemy.processor.read;

import java.util.Collection;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

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

    /** Returns a type as programs write it, without packages and annotations. */
    public static String shown(TypeMirror type) {
        return type.toString()
                .replaceAll("@[\\w.]+(\\([^)]*\\))? ?", "")
                .replaceAll("\\b[a-z_0-9]+\\.(?=[a-zA-Z])", "");
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

    /** Returns a number with what is counted: {@code 1 target}, {@code 2 targets}. */
    public static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
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

    /**
     * Returns {@code Did you mean "name"?} after a space, with the one of {@code names} that takes the fewest edits to become {@code
     * wanted}, ignoring case; empty if even that one takes more than a third of its length. Registries propose names by the same measure.
     */
    public static String hint(String wanted, Collection<String> names) {
        String nearest = nearest(wanted, names);
        return nearest.isEmpty() ? "" : " Did you mean \"" + nearest + "\"?";
    }

    /** Returns the name that {@link #hint} proposes; empty for none. */
    public static String nearest(String wanted, Collection<String> names) {
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String name : names) {
            int edits = edits(wanted.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                best = name;
            }
        }
        return fewest <= Math.max(1, Math.max(best.length(), wanted.length()) / 3) ? best : "";
    }

    /** Returns the number of changed, missing, added and swapped characters between two texts. */
    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            before = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
