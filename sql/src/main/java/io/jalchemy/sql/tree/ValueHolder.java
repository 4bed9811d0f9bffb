package io.jalchemy.sql.tree;

/** A node of another module that holds a value which does not affect the SQL text, for example an entity. */
public interface ValueHolder {

    /** Returns the value; nodes that this one is replaced by return the same object. */
    HeldValue held();
}
