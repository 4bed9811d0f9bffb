package io.jalchemy.tests.merging;

/** A superclass that is neither mapped nor serialisable. */
public class PlainBase {

    protected String made = "by the constructor";
}
