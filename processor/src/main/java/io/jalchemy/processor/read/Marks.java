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
 * What one of our annotations says on an element; what it does not say is the default that is asked for. So is what javac is
 * going to refuse: that is one error already.
 */
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
                if (each instanceof AnnotationValue one && one.getValue() instanceof AnnotationMirror mirror) {
                    all.add(new Marks(mirror));
                }
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
                return isWrong(each.getValue()) ? null : each.getValue();
            }
        }
        return null;
    }

    /** Whether javac itself refuses {@code value}, a constant that is not there, say; what it has then is the word without quotes. */
    private static boolean isWrong(AnnotationValue value) {
        return value.toString().equals("<error>");
    }

    /** A text; empty if it is not said. */
    public String text(String member) {
        AnnotationValue value = raw(member);
        return value != null && value.getValue() instanceof String text ? text : "";
    }

    /** A number. */
    public int number(String member, int otherwise) {
        AnnotationValue value = raw(member);
        return value != null && value.getValue() instanceof Integer number ? number : otherwise;
    }

    /** A truth value. */
    public boolean flag(String member, boolean otherwise) {
        AnnotationValue value = raw(member);
        return (value != null && value.getValue() instanceof Boolean flag) ? flag : otherwise;
    }

    /** The name of an enum's constant. */
    public String constant(String member, String otherwise) {
        AnnotationValue value = raw(member);
        return value != null && value.getValue() instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : otherwise;
    }

    /** A class; null if it is not said, or one that says "none". */
    public @Nullable TypeMirror type(String member) {
        AnnotationValue value = raw(member);
        return value != null && value.getValue() instanceof DeclaredType type && !isNone(type) ? type : null;
    }

    private static boolean isNone(DeclaredType type) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        return name.equals(PACKAGE + "NoValue") || name.equals(PACKAGE + "NoServerValue");
    }

    /** Texts; empty if it is not said. */
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

    /** Names of an enum's constants; null if it is not said. */
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
