package io.jalchemy.orm.state;

/** What the program and what the library had set of a new object when its row was inserted; needed if that is rolled back. */
public final class Inserted {

    final long[] set;
    final long[] generated;

    Inserted(Work work) {
        this.set = work.set.clone();
        this.generated = work.generated.clone();
    }
}
