package io.jalchemy.orm.state;

import io.jalchemy.sql.error.JalchemyException;

/**
 * Refuses to put objects of one session into relationships of objects of another: neither session would write both sides, so that the change
 * would be lost, or half of it.
 */
final class OtherSessions {

    private OtherSessions() {}

    /**
     * Refuses to put {@code value} into attribute {@code number} if each of the two objects is in a session, and it is not the same.
     *
     * @throws JalchemyException if so; nothing was changed
     */
    static void refuse(InstanceState state, int number, Object value) {
        AttributeLoader session = state.loader();
        if (session == null) {
            return;
        }
        InstanceState related = InstanceState.require(value);
        AttributeLoader other = related.loader();
        if (other != null && other != session && !state.layout().isViewOnly(number)) {
            throw new JalchemyException(
                    "OTHER_SESSION",
                    related + " cannot be put into " + state + "."
                            + state.layout().name(number)
                            + ": they are in two sessions. Expunge it there first, or put in what merge(…) of the owner's"
                            + " session returns.");
        }
    }
}
