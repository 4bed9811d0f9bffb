package io.jalchemy.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads {@code @OnLoad} methods, and reports those that do not fit. */
final class LoadMethodReader {

    private final Problems problems;

    LoadMethodReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * Returns the names of the {@code @OnLoad} methods of {@code type} and of the mixins between it and the next entity; those of mixins
     * come first.
     *
     * @param inherited those of mapped superclasses, which call what overrides them
     */
    List<String> read(TypeElement type, Set<String> inherited) {
        List<String> names = new ArrayList<>();
        for (TypeElement each : EntityReader.selfAndMixins(type)) {
            List<String> here = new ArrayList<>();
            for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                if (AnnotationValues.of(method, "OnLoad").present()) {
                    String name = method.getSimpleName().toString();
                    String wrong = wrong(type, method);
                    if (wrong != null) {
                        problems.error(
                                method,
                                "WRONG_LOAD_METHOD",
                                Names.attribute(method) + " is @OnLoad, but " + wrong + " Declare it like this: void "
                                        + name + "().");
                    } else if (!inherited.contains(name) && !names.contains(name)) {
                        here.add(name);
                    }
                }
            }
            names.removeAll(here);
            names.addAll(0, here);
        }
        return names;
    }

    private static @Nullable String wrong(TypeElement type, ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return "it is static.";
        }
        if (!method.getParameters().isEmpty()) {
            return "it takes parameters.";
        }
        boolean near = Names.packageOf(method).equals(Names.packageOf(type));
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return "it is private, so " + type.getSimpleName() + "Path cannot call it.";
        }
        if (!near && !method.getModifiers().contains(Modifier.PUBLIC)) {
            return "it is not public, so " + type.getSimpleName() + "Path cannot call it.";
        }
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (Thrown.isChecked(thrown)) {
                return "it throws " + Names.simple(thrown.toString()) + ", which is checked.";
            }
        }
        return null;
    }
}
