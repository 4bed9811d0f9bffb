package io.jalchemy.orm.state;

import io.jalchemy.sql.error.JalchemyException;

/**
 * Refuses to put deleted objects into relationships, and objects into relationships of deleted ones: the row is going to be deleted, or
 * was, so that the change would be lost.
 */
final class DeletedObjects {

    private DeletedObjects() {}

    /**
     * Refuses to put {@code value} into attribute {@code number} if either object is deleted.
     *
     * @throws JalchemyException if so; nothing was changed
     */
    static void refuse(InstanceState state, int number, Object value) {
        InstanceState related = InstanceState.require(value);
        if (related.isDeleted()) {
            throw refused(
                    related + " cannot be put into " + state.layout().model().name() + "."
                            + state.layout().name(number) + ": ",
                    related);
        }
        if (state.isDeleted() && isTiedBy(state, number)) {
            throw refused(
                    related + " cannot be put into " + state + "."
                            + state.layout().name(number) + " of a deleted object: ",
                    state);
        }
    }

    /**
     * Returns whether a related object would refer to the deleted one, or be held by it, if it were put into attribute {@code number}: a
     * reference without another side is only the deleted object's own.
     */
    private static boolean isTiedBy(InstanceState state, int number) {
        AttributeLoader loader = state.loader();
        return state.layout().isCollection(number)
                || state.layout().reverse(number) != null
                || (loader != null && loader.isReferredToBy(state, number));
    }

    private static JalchemyException refused(String what, InstanceState deleted) {
        String why = deleted.lifecycle() == Lifecycle.PERSISTENT
                ? deleted
                        + " is to be deleted by the next flush. Take that back with session.add(…) of it first, or put in"
                        + " another object."
                : "the row of " + deleted
                        + " was deleted by a flush before. Make a new object. If it was to move to another"
                        + " parent, add it to the new one first: the old one loses it then, and it is not deleted.";
        return new JalchemyException("DELETED_OBJECT", what + why);
    }
}
