package io.jalchemy.examples.newsroom;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnDelete;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import lombok.AllArgsConstructor;
import lombok.Data;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** How an author is reached; all its methods are Lombok's. */
@Entity(table = "contacts")
@Data
@NoArgsConstructor
@AllArgsConstructor
@SuppressWarnings("jalchemy") // @Data compares by the key and by the relationship; nothing here calls it
public class Contact {

    @PrimaryKey
    private @Nullable Long id;

    private String mail;

    private @Nullable String phone;

    @MappedColumn(unique = true)
    @ForeignKey(value = "authors.id", onDelete = OnDelete.CASCADE)
    private @Nullable Long authorId;

    @Relationship(backPopulates = "contact")
    private Author author;
}
