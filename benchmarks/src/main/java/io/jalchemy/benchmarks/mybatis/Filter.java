package io.jalchemy.benchmarks.mybatis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Predicates that come and go: what is null is not asked for. */
public record Filter(
        long first,
        long last,
        @Nullable Boolean active,
        @Nullable Double rating,
        @Nullable String name,
        boolean reachable,
        @Nullable BigDecimal balance,
        long most) {}
