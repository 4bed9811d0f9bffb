package io.jalchemy.processor.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Reports mistakes at their places, each once. */
public final class Problems {

    private final Messager messager;
    private final DeclarationOrigins origins;
    private @Nullable TypeElement reading;

    private final Set<List<Object>> reported = new HashSet<>();
    private final Set<Element> refused = new HashSet<>();
    private final Set<Element> suppressed = new HashSet<>();

    /** Creates a reporter to {@code messager}. */
    public Problems(Messager messager, DeclarationOrigins origins) {
        this.messager = messager;
        this.origins = origins;
    }

    /** Sets the entity that is read, at which a mistake in a class file that it uses is reported. */
    public void reading(TypeElement entity) {
        reading = entity;
    }

    /** Reports an error at {@code where}, or at the entity that is read if {@code where} has no source in this compilation. */
    public void error(Element where, String code, String message) {
        TypeElement entity = reading;
        refused.add(where);
        if (!reported.add(List.of(where, code, message))) {
            return;
        }
        if (entity == null || origins.isSource(where)) {
            messager.printMessage(Diagnostic.Kind.ERROR, message + " [" + code + "]", where);
        } else {
            String full = message + " It is an attribute of " + entity.getSimpleName() + ". [" + code + "]";
            messager.printMessage(Diagnostic.Kind.ERROR, full, entity);
        }
    }

    /** Says that what follows from a mistake at {@code where}, which javac reports itself, is not to be reported again. */
    public void suppress(Element where) {
        refused.add(where);
        suppressed.add(where);
    }

    /** Returns whether {@code where} has a mistake that javac reports itself. */
    public boolean isSuppressed(Element where) {
        return suppressed.contains(where);
    }

    /** Returns whether {@code where} itself has a mistake that is reported, so that what follows from it is not. */
    public boolean isRefused(Element where) {
        return refused.contains(where);
    }

    /** Returns whether {@code type}, something in it, or a superclass that it gets attributes from has a mistake that is reported. */
    public boolean hasRefused(TypeElement type) {
        for (TypeElement each = type; each != null; each = EntityReader.nearestMapped(each)) {
            if (isRefused(each) || each.getEnclosedElements().stream().anyMatch(this::isRefused)) {
                return true;
            }
        }
        return false;
    }

    /** Reports a note at {@code where}: something to know beside an error of javac. */
    public void note(Element where, String code, String message) {
        if (reported.add(List.of(where, code, message))) {
            messager.printMessage(Diagnostic.Kind.NOTE, message + " [" + code + "]", where);
        }
    }

    /** Reports a warning at {@code where}, unless it or an enclosing element is annotated with {@code @SuppressWarnings("jalchemy")}. */
    public void warning(Element where, String code, String message) {
        if (!isSilenced(where) && reported.add(List.of(where, code, message))) {
            messager.printMessage(Diagnostic.Kind.WARNING, message + " [" + code + "]", where);
        }
    }

    /**
     * Reports a warning about a field of a superclass of {@code entity}, unless one of the two is annotated with {@code
     * @SuppressWarnings("jalchemy")}; at the entity if the field has no source in this compilation.
     */
    public void warning(Element field, TypeElement entity, String code, String message) {
        if (!isSilenced(entity) && !isSilenced(field)) {
            warning(origins.isSource(field) ? field : entity, code, message);
        }
    }

    /** Returns whether {@code where} or an enclosing element is annotated with {@code @SuppressWarnings("jalchemy")}. */
    public static boolean isSilenced(Element where) {
        for (Element each = where; each != null; each = each.getEnclosingElement()) {
            SuppressWarnings suppressed = each.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && Arrays.asList(suppressed.value()).contains("jalchemy")) {
                return true;
            }
        }
        return false;
    }
}
