package io.jalchemy.orm.state;

import org.jspecify.annotations.Nullable;

/** Whether two objects are the same row: one object, or, where one is of no session, objects of one key. */
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
