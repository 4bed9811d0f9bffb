package io.jalchemy.examples.chinook;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tracks that are played together. */
@Entity(table = "Playlist")
public class Playlist {

    @PrimaryKey
    @MappedColumn(name = "PlaylistId")
    private @Nullable Integer id;

    @MappedColumn(name = "Name", length = 120)
    private @Nullable String name;

    @Relationship(secondary = "PlaylistTrack", backPopulates = "playlists")
    private List<Track> tracks;

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public List<Track> getTracks() {
        return tracks;
    }
}
