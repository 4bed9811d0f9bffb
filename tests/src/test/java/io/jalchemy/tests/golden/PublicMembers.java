package io.jalchemy.tests.golden;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what a class offers to everybody. */
final class PublicMembers {

    /** Packages of type names. */
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])");

    /** How versions of the JDK differ in writing annotations of types. */
    private static final Pattern EMPTY_PARENTHESES = Pattern.compile("(@\\w+)\\(\\)");

    private PublicMembers() {}

    /** Returns whether everybody can see {@code type}. */
    static boolean isVisible(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!isVisible(each.getModifiers()) || each.isAnonymousClass()) {
                return false;
            }
        }
        return !type.isSynthetic();
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isVisible(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    /** Appends the declaration of {@code type} and of its visible members, each in a line, sorted. */
    static void append(Class<?> type, StringBuilder text) {
        text.append("  ").append(declaration(type)).append('\n');
        Set<String> members = new TreeSet<>();
        Arrays.stream(type.getDeclaredFields())
                .filter(PublicMembers::isVisible)
                .map(PublicMembers::field)
                .forEach(members::add);
        Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(PublicMembers::isVisible)
                .filter(each -> !(each instanceof Method method) || !method.isBridge())
                .map(PublicMembers::executable)
                .forEach(members::add);
        members.forEach(each -> text.append("    ").append(each).append('\n'));
    }

    private static String declaration(Class<?> type) {
        int implied = Modifier.STATIC
                | Modifier.INTERFACE
                | (type.isInterface() ? Modifier.ABSTRACT : 0)
                | (type.isRecord() || type.isEnum() ? Modifier.FINAL : 0);
        StringBuilder line = new StringBuilder(modifiers(type.getModifiers() & ~implied))
                .append(type.isSealed() ? "sealed " : "")
                .append(kind(type))
                .append(' ')
                .append(simple(type.getName()))
                .append(variables(type.getTypeParameters()));
        if (type.getSuperclass() != null
                && type.getSuperclass() != Object.class
                && !type.isEnum()
                && !type.isRecord()) {
            line.append(" extends ").append(simple(type.getAnnotatedSuperclass().toString()));
        }
        if (type.getInterfaces().length > 0 && !type.isAnnotation()) {
            line.append(type.isInterface() ? " extends " : " implements ")
                    .append(Arrays.stream(type.getAnnotatedInterfaces())
                            .map(each -> simple(each.toString()))
                            .collect(Collectors.joining(", ")));
        }
        return line.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "@interface";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private static String field(Field field) {
        return modifiers(field.getModifiers()) + simple(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String executable(Executable executable) {
        StringBuilder line = new StringBuilder(modifiers(executable.getModifiers()
                & ~(Modifier.TRANSIENT | Modifier.VOLATILE | Modifier.NATIVE | Modifier.SYNCHRONIZED)));
        String variables = variables(executable.getTypeParameters());
        line.append(variables).append(variables.isEmpty() ? "" : " ");
        if (executable instanceof Constructor) {
            line.append("new");
        } else {
            line.append(simple(executable.getAnnotatedReturnType())).append(' ').append(executable.getName());
        }
        line.append(Arrays.stream(executable.getParameters())
                .map(PublicMembers::parameter)
                .collect(Collectors.joining(", ", "(", ")")));
        if (executable.getExceptionTypes().length > 0) {
            line.append(Arrays.stream(executable.getGenericExceptionTypes())
                    .map(each -> simple(each.getTypeName()))
                    .collect(Collectors.joining(", ", " throws ", "")));
        }
        if (executable instanceof Method method && method.getDefaultValue() != null) {
            line.append(" default ").append(value(method.getDefaultValue()));
        }
        return line.toString();
    }

    private static String parameter(Parameter parameter) {
        String type = simple(parameter.getAnnotatedType());
        return parameter.isVarArgs() ? type.substring(0, type.length() - 2) + "..." : type;
    }

    /** Writes an annotation's default. */
    private static String value(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(PublicMembers::value).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Class<?> type) {
            return simple(type.getName()) + ".class";
        }
        return value instanceof String text ? '"' + text + '"' : simple(value.toString());
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(each -> each.getName() + bounds(each.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(AnnotatedType[] bounds) {
        String all = Arrays.stream(bounds).map(PublicMembers::simple).collect(Collectors.joining(" & "));
        return all.equals("Object") || all.isEmpty() ? "" : " extends " + all;
    }

    private static String modifiers(int modifiers) {
        String words = Modifier.toString(modifiers);
        return words.isEmpty() ? "" : words + " ";
    }

    private static String simple(AnnotatedType type) {
        return simple(type.toString());
    }

    private static String simple(String name) {
        return EMPTY_PARENTHESES.matcher(PACKAGES.matcher(name).replaceAll("")).replaceAll("$1");
    }
}
