package io.jalchemy.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads how the constants of an enum are called in the database. */
public final class EnumLabels {

    private EnumLabels() {}

    /** Returns the constants of {@code type}, in order. */
    public static List<Element> constants(TypeElement type) {
        List<Element> constants = new ArrayList<>();
        for (Element each : type.getEnclosedElements()) {
            if (each.getKind() == ElementKind.ENUM_CONSTANT) {
                constants.add(each);
            }
        }
        return constants;
    }

    /** Returns the label of {@code constant}: that of its annotation, or its name. */
    public static String label(Element constant) {
        String label = AnnotationValues.of(constant, "EnumValue").text("value");
        return label.isEmpty() ? constant.getSimpleName().toString() : label;
    }

    /** Returns the labels of {@code type}, in the order of its constants. */
    public static List<String> labels(TypeElement type) {
        return constants(type).stream().map(EnumLabels::label).toList();
    }
}
