package io.jalchemy.examples.newsroom;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** What articles are found by; equal if the names are. */
@Entity(table = "labels")
@Getter
public class Label {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 30, unique = true)
    private final String name;

    @Relationship(secondary = "article_labels", backPopulates = "labels")
    private Set<Article> articles = new HashSet<>();

    public Label(String name) {
        this.name = name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Label that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name);
    }
}
