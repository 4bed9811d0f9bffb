package io.jalchemy.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The values of one of the library's annotations on an element. A member that is not given has the default that the caller passes, and so
 * has a value that javac itself reports as an error, so that there is only one error.
 */
public final class AnnotationValues {

    /** The absent annotation. */
    public static final AnnotationValues NONE = new AnnotationValues(null);

    private static final String PACKAGE = "io.jalchemy.mapping.";

    private final @Nullable AnnotationMirror mirror;

    private AnnotationValues(@Nullable AnnotationMirror mirror) {
        this.mirror = mirror;
    }

    /** Returns the library's annotation named {@code name} on {@code element}; {@link #NONE} if it is absent. */
    public static AnnotationValues of(Element element, String name) {
        for (AnnotationMirror each : element.getAnnotationMirrors()) {
            if (isNamed(each, PACKAGE + name)) {
                return new AnnotationValues(each);
            }
        }
        return NONE;
    }

    /** Returns the annotations inside the container of a repeatable annotation, or the single one. */
    public static List<AnnotationValues> repeated(Element element, String name, String container) {
        List<AnnotationValues> all = new ArrayList<>();
        AnnotationValues single = of(element, name);
        if (single.present()) {
            all.add(single);
        }
        AnnotationValue several = of(element, container).raw("value");
        if (several != null && several.getValue() instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof AnnotationValue one && one.getValue() instanceof AnnotationMirror mirror) {
                    all.add(new AnnotationValues(mirror));
                }
            }
        }
        return all;
    }

    private static boolean isNamed(AnnotationMirror mirror, String name) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(name);
    }

    /** Returns whether the annotation is present. */
    public boolean present() {
        return mirror != null;
    }

    private @Nullable AnnotationValue raw(String member) {
        if (mirror == null) {
            return null;
        }
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
                mirror.getElementValues().entrySet()) {
            if (each.getKey().getSimpleName().contentEquals(member)) {
                return isWrong(each.getValue()) ? null : each.getValue();
            }
        }
        return null;
    }

    /**
     * Returns whether javac itself reports {@code value} as an error, for example an unknown constant; its text is then the word without
     * quotes.
     */
    private static boolean isWrong(AnnotationValue value) {
        return value.toString().equals("<error>");
    }

    /** Returns a text; empty if it is not given. */
    public String text(String member) {
        AnnotationValue value = raw(member);
        return value != null && value.getValue() instanceof String text ? text : "";
    }

    /** Returns a number. */
    public int number(String member, int otherwise) {
        AnnotationValue value = raw(member);
        return value != null && value.getValue() instanceof Integer number ? number : otherwise;
    }

    /** Returns a number; null if it is not given. */
    public @Nullable Long whole(String member) {
        AnnotationValue value = raw(member);
        return value != null && value.getValue() instanceof Long number ? number : null;
    }

    /** Returns a boolean. */
    public boolean flag(String member, boolean otherwise) {
        AnnotationValue value = raw(member);
        return (value != null && value.getValue() instanceof Boolean flag) ? flag : otherwise;
    }

    /** Returns the name of an enum constant. */
    public String constant(String member, String otherwise) {
        AnnotationValue value = raw(member);
        return value != null && value.getValue() instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : otherwise;
    }

    /** Returns a class; null if it is not given, or is one of the markers for "none". */
    public @Nullable TypeMirror type(String member) {
        AnnotationValue value = raw(member);
        return value != null && value.getValue() instanceof DeclaredType type && !isNone(type) ? type : null;
    }

    private static boolean isNone(DeclaredType type) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        return name.equals(PACKAGE + "NoValue")
                || name.equals(PACKAGE + "NoServerValue")
                || name.equals(PACKAGE + "NaturalOrder");
    }

    /** Returns a list of texts; empty if it is not given. */
    public List<String> texts(String member) {
        List<String> all = new ArrayList<>();
        AnnotationValue value = raw(member);
        if (value != null && value.getValue() instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof AnnotationValue one && !isWrong(one) && one.getValue() instanceof String text) {
                    all.add(text);
                }
            }
        }
        return all;
    }

    /** Returns the names of enum constants; null if they are not given. */
    public @Nullable List<String> constants(String member) {
        AnnotationValue value = raw(member);
        if (value == null || !(value.getValue() instanceof List<?> list)) {
            return null;
        }
        List<String> all = new ArrayList<>();
        for (Object each : list) {
            if (each instanceof AnnotationValue one && one.getValue() instanceof VariableElement constant) {
                all.add(constant.getSimpleName().toString());
            }
        }
        return all;
    }
}
