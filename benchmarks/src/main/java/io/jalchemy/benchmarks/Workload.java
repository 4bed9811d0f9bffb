package io.jalchemy.benchmarks;

/** What is measured. Sizes are of the full run; a smaller one divides them. */
public enum Workload {
    /** Insert authors in one transaction, keys visible on the objects. */
    W1("insert 10,000 authors", 10_000, true),
    /** Load authors as managed objects. */
    W2("load 10,000 authors", 10_000, false),
    /** Get authors by key in one session. */
    W3("2,000 gets in one session", 2_000, false),
    /** Get authors by key, a session each. */
    W3B("2,000 gets, a session each", 2_000, false),
    /** Load authors with their posts. */
    W4("500 authors with 10 posts each, eager", 500, false),
    /** Load authors and touch the posts of each. */
    W5("touch the posts of 200 authors", 200, false),
    /** Load authors, change one attribute of each. */
    W6("change one attribute of 5,000 authors", 5_000, true),
    /** Insert authors with five posts each. */
    W7("insert 1,000 authors with 5 posts each", 1_000, true),
    /** Delete authors with their posts. */
    W8("delete 500 authors with 10 posts each", 500, true),
    /** Delete authors that are loaded; their posts are left to ON DELETE CASCADE and are not loaded. */
    W8P("delete 500 authors, posts by ON DELETE CASCADE", 500, true),
    /** A grouped, ordered, limited join into records, many times. */
    W9("200 times a grouped join into records", 200, false),
    /** Short transactions: get, update one column, insert one row, commit. */
    W10("500 short transactions", 500, true),
    /** Posts get three existing tags each. */
    W11("500 posts get 3 tags each", 500, true),
    /** A query with predicates that come and go, many times. */
    W12("2,000 queries with changing predicates", 2_000, false);

    private final String title;
    private final int size;
    private final boolean writes;

    Workload(String title, int size, boolean writes) {
        this.title = title;
        this.size = size;
        this.writes = writes;
    }

    /** What it does, in words. */
    public String title() {
        return title;
    }

    /** How many, divided by {@code divisor}; never less than 4. */
    public int size(int divisor) {
        return Math.max(4, size / divisor);
    }

    /** Whether what it leaves behind has to be cleared away. */
    public boolean writes() {
        return writes;
    }
}
