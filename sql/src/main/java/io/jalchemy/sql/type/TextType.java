package io.jalchemy.sql.type;

/** A type of character strings: a cast to it has the operators of text. */
public final class TextType extends SqlType<String> {

    TextType(TypeParts<String> parts) {
        super(parts);
    }

    @Override
    TextType with(TypeParts<String> parts) {
        return new TextType(parts);
    }

    @Override
    public TextType withLength(int length) {
        return (TextType) super.withLength(length);
    }

    @Override
    public TextType withNativeName(String name) {
        return (TextType) super.withNativeName(name);
    }

    @Override
    public TextType onlyOn(String dialect) {
        return (TextType) super.onlyOn(dialect);
    }

    @Override
    public TextType withBindExpression(String sql) {
        return (TextType) super.withBindExpression(sql);
    }

    @Override
    public TextType withColumnExpression(String sql) {
        return (TextType) super.withColumnExpression(sql);
    }

    @Override
    public TextType withCollation(String name) {
        return (TextType) super.withCollation(name);
    }
}
