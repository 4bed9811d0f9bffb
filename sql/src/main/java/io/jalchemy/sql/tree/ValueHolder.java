package io.jalchemy.sql.tree;

/** A node of another part of the library that holds a value which is not to decide the text: an entity, say. */
public interface ValueHolder {

    /** Returns the value; nodes that this one is replaced by return the same object. */
    HeldValue held();
}
