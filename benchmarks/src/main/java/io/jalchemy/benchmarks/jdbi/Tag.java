package io.jalchemy.benchmarks.jdbi;

/** What posts are found by. */
@SuppressWarnings("NullAway") // the mapper fills it
public final class Tag {

    private long id;
    private String name;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
