package io.jalchemy.processor.read;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** A messager that discards all messages: mistakes of a superclass are reported where the superclass is compiled. */
final class SilentMessager implements Messager {

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence message) {}

    @Override
    public void printMessage(Diagnostic.Kind kind, CharSequence message, @Nullable Element where) {}

    @Override
    public void printMessage(
            Diagnostic.Kind kind, CharSequence message, @Nullable Element where, @Nullable AnnotationMirror mark) {}

    @Override
    public void printMessage(
            Diagnostic.Kind kind,
            CharSequence message,
            @Nullable Element where,
            @Nullable AnnotationMirror mark,
            @Nullable AnnotationValue value) {}
}
