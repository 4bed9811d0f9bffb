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
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What one of our annotations says on an element; what it does not say is the default that is asked for. */
public final class Marks {

    /** An annotation that is not there. */
    public static final Marks NONE = new Marks(null);

    private static final String PACKAGE = "io.jalchemy.mapping.";

    private final @Nullable AnnotationMirror mirror;

    private Marks(@Nullable AnnotationMirror mirror) {
        this.mirror = mirror;
    }

    /** The annotation called {@code name}, of our package, on {@code element}. */
    public static Marks of(Element element, String name) {
        for (AnnotationMirror each : element.getAnnotationMirrors()) {
            if (isNamed(each, PACKAGE + name)) {
                return new Marks(each);
            }
        }
        return NONE;
    }

    /** Those inside a repeatable annotation's container, or the single one. */
    public static List<Marks> repeated(Element element, String name, String container) {
        List<Marks> all = new ArrayList<>();
        Marks single = of(element, name);
        if (single.present()) {
            all.add(single);
        }
        AnnotationValue several = of(element, container).raw("value");
        if (several != null && several.getValue() instanceof List<?> list) {
            for (Object each : list) {
                all.add(new Marks((AnnotationMirror) ((AnnotationValue) each).getValue()));
            }
        }
        return all;
    }

    private static boolean isNamed(AnnotationMirror mirror, String name) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(name);
    }

    /** Whether the annotation is there. */
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
                return each.getValue();
            }
        }
        return null;
    }

    /** A text; empty if it is not said. */
    public String text(String member) {
        AnnotationValue value = raw(member);
        return value == null ? "" : (String) value.getValue();
    }

    /** A number. */
    public int number(String member, int otherwise) {
        AnnotationValue value = raw(member);
        return value == null ? otherwise : (Integer) value.getValue();
    }

    /** A truth value. */
    public boolean flag(String member, boolean otherwise) {
        AnnotationValue value = raw(member);
        return value == null ? otherwise : (Boolean) value.getValue();
    }

    /** The name of an enum's constant. */
    public String constant(String member, String otherwise) {
        AnnotationValue value = raw(member);
        return value == null
                ? otherwise
                : ((VariableElement) value.getValue()).getSimpleName().toString();
    }

    /** A class; null if it is not said. */
    public @Nullable TypeMirror type(String member) {
        AnnotationValue value = raw(member);
        return value == null ? null : (TypeMirror) value.getValue();
    }

    /** Texts; empty if it is not said. */
    public List<String> texts(String member) {
        List<String> all = new ArrayList<>();
        AnnotationValue value = raw(member);
        if (value != null && value.getValue() instanceof List<?> list) {
            list.forEach(each -> all.add((String) ((AnnotationValue) each).getValue()));
        }
        return all;
    }

    /** Names of an enum's constants; null if it is not said. */
    public @Nullable List<String> constants(String member) {
        AnnotationValue value = raw(member);
        if (value == null || !(value.getValue() instanceof List<?> list)) {
            return null;
        }
        List<String> all = new ArrayList<>();
        for (Object each : list) {
            all.add(((VariableElement) ((AnnotationValue) each).getValue())
                    .getSimpleName()
                    .toString());
        }
        return all;
    }
}
