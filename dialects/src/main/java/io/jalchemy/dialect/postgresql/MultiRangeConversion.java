package io.jalchemy.dialect.postgresql;

import io.jalchemy.sql.type.NormalizingConversion;
import io.jalchemy.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts multiranges to the server's text and back.
 *
 * @param range converts each of the ranges
 */
record MultiRangeConversion<T extends Comparable<? super T>>(RangeConversion<T> range)
        implements NormalizingConversion<MultiRange<T>, String> {

    @Override
    @SuppressWarnings("ReferenceEquality") // a range that has its normal form is its own
    public MultiRange<T> normalize(MultiRange<T> value) {
        List<Range<T>> ranges = new ArrayList<>();
        boolean same = true;
        for (Range<T> each : value) {
            Range<T> normal = range.normalize(each);
            same &= normal == each;
            ranges.add(normal);
        }
        return same ? value : MultiRange.of(ranges);
    }

    @Override
    public String toDatabase(MultiRange<T> value) {
        StringBuilder text = new StringBuilder("{");
        for (Range<T> each : normalize(value)) {
            text.append(text.length() == 1 ? "" : ",");
            range.put(text, each);
        }
        return text.append('}').toString();
    }

    @Override
    public MultiRange<T> toJava(String value) {
        TextFields fields = new TextFields(value, 0, '\\');
        List<Range<T>> ranges = new ArrayList<>();
        fields.expect('{');
        while (!fields.skip('}')) {
            if (!ranges.isEmpty()) {
                fields.expect(',');
            }
            ranges.add(range.read(fields, value));
        }
        fields.end();
        return MultiRange.of(ranges);
    }

    @Override
    public boolean same(MultiRange<T> a, MultiRange<T> b, SqlType<String> base) {
        return normalize(a).equals(normalize(b));
    }

    @Override
    public boolean mutable() {
        return false;
    }
}
