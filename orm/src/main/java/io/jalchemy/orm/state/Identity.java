package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/** Compares objects by the rows that they stand for. */
final class Identity {

    private Identity() {}

    static boolean same(Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        InstanceState first = InstanceState.of(a);
        InstanceState second = b == null ? null : InstanceState.of(b);
        return first != null
                && second != null
                && first.key() != null
                && first.loader() != second.loader()
                && first.key().equals(second.key())
                && first.layout().path() == second.layout().path();
    }
}
