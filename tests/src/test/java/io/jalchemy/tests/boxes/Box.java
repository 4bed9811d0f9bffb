package io.jalchemy.tests.boxes;

/** Something that holds items in three collections of one kind. */
public interface Box {

    Long getId();

    /** The items whose row and whose field say that they are in it; they do not live without it. */
    Object getOwned();

    /** The items whose row says that they are in it. */
    Object getLoose();

    /** The items of an association table, whose field says so, too. */
    Object getLinked();

    void setOwned(Object items);

    void setLoose(Object items);

    void setLinked(Object items);
}
