package io.jalchemy.sql.schema;

/** Which conditions a row has to fulfil that is written through a view. */
public enum ViewCheckOption {
    /** Those of the view itself. */
    LOCAL,
    /** Those of the view and of all views that it reads. */
    CASCADED
}
