package io.jalchemy.cli.generate;

/** The way in which generated classes let programs read and write their fields. */
public enum Accessors {
    /** With getters and setters in the class; collections have a getter. */
    METHODS,
    /** With Lombok's {@code @Getter} and {@code @Setter}. */
    LOMBOK
}
