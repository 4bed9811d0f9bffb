package io.jalchemy.examples.chinook;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes albums. */
@Entity(table = "Artist")
public class Artist {

    @PrimaryKey
    @MappedColumn(name = "ArtistId")
    private @Nullable Integer id;

    @MappedColumn(name = "Name", length = 120)
    private @Nullable String name;

    @Relationship(backPopulates = "artist")
    private List<Album> albums;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public List<Album> getAlbums() {
        return albums;
    }
}
