package io.jalchemy.sql.type;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a type's constructor: a type under construction. */
final class TypeParts<J> {
    final TypeKind kind;
    final Class<J> javaType;

    @Nullable
    Integer length;

    @Nullable
    Integer precision;

    @Nullable
    Integer scale;

    @Nullable
    SqlType<?> element;

    @Nullable
    String enumName;

    @Nullable
    String nativeName;

    @Nullable
    String onlyDialect;

    @Nullable
    String standardName;

    @Nullable
    String collation;

    List<String> labels = List.of();

    @Nullable
    Conversion<J, ?> conversion;

    @Nullable
    SqlType<?> base;

    Map<String, SqlType<J>> variants = Map.of();

    @Nullable
    TypeExpression bindExpression;

    @Nullable
    TypeExpression columnExpression;

    TypeParts(TypeKind kind, Class<J> javaType) {
        this.kind = kind;
        this.javaType = javaType;
    }

    TypeParts(SqlType<J> type) {
        this(type.kind(), type.javaType());
        length = type.length();
        precision = type.precision();
        scale = type.scale();
        element = type.element();
        enumName = type.enumName();
        nativeName = type.nativeName();
        onlyDialect = type.onlyDialect();
        standardName = type.standardName();
        collation = type.collation();
        labels = type.labels();
        conversion = type.conversion();
        base = type.base();
        variants = type.variants();
        bindExpression = type.bindExpression();
        columnExpression = type.columnExpression();
    }
}
