package io.jalchemy.sql.type;

/** The type of boolean values: a cast to it is a condition. */
public final class BooleanType extends SqlType<Boolean> {

    BooleanType(TypeParts<Boolean> parts) {
        super(parts);
    }

    @Override
    BooleanType with(TypeParts<Boolean> parts) {
        return new BooleanType(parts);
    }

    @Override
    public BooleanType withNativeName(String name) {
        return (BooleanType) super.withNativeName(name);
    }
}
