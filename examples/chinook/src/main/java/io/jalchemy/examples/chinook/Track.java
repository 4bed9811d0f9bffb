package io.jalchemy.examples.chinook;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of music that is sold. */
@SuppressWarnings("UnusedVariable") // some columns need no accessor
@Entity(table = "Track")
public class Track {

    @PrimaryKey
    @MappedColumn(name = "TrackId")
    private @Nullable Integer id;

    @MappedColumn(name = "Name", length = 200)
    private String name;

    @MappedColumn(name = "AlbumId")
    @ForeignKey("Album.AlbumId")
    private @Nullable Integer albumId;

    @MappedColumn(name = "MediaTypeId")
    @ForeignKey("MediaType.MediaTypeId")
    private Integer mediaTypeId;

    @MappedColumn(name = "GenreId")
    @ForeignKey("Genre.GenreId")
    private @Nullable Integer genreId;

    @MappedColumn(name = "Composer", length = 220)
    private @Nullable String composer;

    @MappedColumn(name = "Milliseconds")
    private int milliseconds;

    @MappedColumn(name = "Bytes")
    private @Nullable Integer bytes;

    @MappedColumn(name = "UnitPrice", precision = 10, scale = 2)
    private BigDecimal unitPrice;

    @Relationship(backPopulates = "tracks")
    private @Nullable Album album;

    @Relationship
    private MediaType mediaType;

    @Relationship
    private @Nullable Genre genre;

    @Relationship(secondary = "PlaylistTrack", backPopulates = "tracks")
    private List<Playlist> playlists;

    @Relationship(backPopulates = "track")
    private List<InvoiceLine> invoiceLines;

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getMilliseconds() {
        return milliseconds;
    }

    public @Nullable Album getAlbum() {
        return album;
    }

    public @Nullable Genre getGenre() {
        return genre;
    }

    public List<Playlist> getPlaylists() {
        return playlists;
    }

    public List<InvoiceLine> getInvoiceLines() {
        return invoiceLines;
    }
}
