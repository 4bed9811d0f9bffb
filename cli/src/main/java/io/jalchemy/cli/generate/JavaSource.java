package io.jalchemy.cli.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A Java source in the making: its package, what it imports, and its lines. */
final class JavaSource {

    private final String packageName;
    private final TreeSet<String> imports = new TreeSet<>();
    private final TreeSet<String> staticImports = new TreeSet<>();
    private final List<String> lines = new ArrayList<>();

    JavaSource(String packageName) {
        this.packageName = packageName;
    }

    /** Imports {@code qualified} unless it is of java.lang or of this package; returns its simple name. */
    String use(String qualified) {
        int dot = qualified.lastIndexOf('.');
        String home = dot < 0 ? "" : qualified.substring(0, dot);
        if (!home.isEmpty() && !home.equals("java.lang") && !home.equals(packageName)) {
            imports.add(qualified);
        }
        return qualified.substring(dot + 1);
    }

    void useStatic(String qualified) {
        staticImports.add(qualified);
    }

    JavaSource line(String text) {
        lines.add(text.stripTrailing());
        return this;
    }

    JavaSource blank() {
        return line("");
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (!packageName.isEmpty()) {
            text.append("package ").append(packageName).append(";\n\n");
        }
        staticImports.forEach(each -> text.append("import static ").append(each).append(";\n"));
        text.append(staticImports.isEmpty() ? "" : "\n");
        imports.forEach(each -> text.append("import ").append(each).append(";\n"));
        text.append(imports.isEmpty() ? "" : "\n");
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Returns {@code text} as a literal of Java. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(c < ' ' || c == 0x7f ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return literal.append('"').toString();
    }

    /** Returns {@code texts} as the value of an annotation's member that takes several. */
    static String literals(List<String> texts) {
        List<String> literals = texts.stream().map(JavaSource::literal).toList();
        return literals.size() == 1 ? literals.get(0) : "{" + String.join(", ", literals) + "}";
    }

    /** Returns {@code text} as it may stand in a comment. */
    static String comment(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\u", "\\&#117;")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
