package io.jalchemy.processor.read;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Reports mistakes where they are, each once. */
public final class Problems {

    private final Messager messager;

    /** Reports to {@code messager}. */
    public Problems(Messager messager) {
        this.messager = messager;
    }

    /** An error at {@code where}. */
    public void error(Element where, String code, String message) {
        messager.printMessage(Diagnostic.Kind.ERROR, message + " [" + code + "]", where);
    }

    /** A warning at {@code where}, unless it or what is around it says {@code @SuppressWarnings("jalchemy")}. */
    public void warning(Element where, String code, String message) {
        for (Element each = where; each != null; each = each.getEnclosingElement()) {
            SuppressWarnings suppressed = each.getAnnotation(SuppressWarnings.class);
            if (suppressed != null
                    && java.util.Arrays.asList(suppressed.value()).contains("jalchemy")) {
                return;
            }
        }
        messager.printMessage(Diagnostic.Kind.WARNING, message + " [" + code + "]", where);
    }
}
