package io.jalchemy.examples.chinook;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has tracks. */
@SuppressWarnings("UnusedVariable") // some columns need no accessor
@Entity(table = "Album")
public class Album {

    @PrimaryKey
    @MappedColumn(name = "AlbumId")
    private @Nullable Integer id;

    @MappedColumn(name = "Title", length = 160)
    private String title;

    @MappedColumn(name = "ArtistId")
    @ForeignKey("Artist.ArtistId")
    private Integer artistId;

    @Relationship(backPopulates = "albums")
    private Artist artist;

    @Relationship(backPopulates = "album")
    private List<Track> tracks;

    public @Nullable Integer getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public Artist getArtist() {
        return artist;
    }

    public List<Track> getTracks() {
        return tracks;
    }
}
