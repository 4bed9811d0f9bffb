package io.jalchemy.tests.mutable;

import io.jalchemy.mapping.UserType;
import java.util.BitSet;

/** A set of bits as its numbers. */
public class Flags implements UserType<BitSet, String> {

    @Override
    public String toDatabase(BitSet value) {
        return value.toString();
    }

    @Override
    public BitSet toJava(String value) {
        BitSet bits = new BitSet();
        for (String each : value.substring(1, value.length() - 1).split(", ")) {
            if (!each.isEmpty()) {
                bits.set(Integer.parseInt(each));
            }
        }
        return bits;
    }

    @Override
    public Class<String> databaseType() {
        return String.class;
    }
}
