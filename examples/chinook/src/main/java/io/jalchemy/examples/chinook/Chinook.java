package io.jalchemy.examples.chinook;

import static io.jalchemy.examples.chinook.CustomerPath.CUSTOMER;
import static io.jalchemy.examples.chinook.PlaylistPath.PLAYLIST;
import static io.jalchemy.sql.Sql.column;
import static io.jalchemy.sql.type.Types.INTEGER;

import io.jalchemy.orm.Registry;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;

/** The tables of the Chinook database: ten entities, and the association table of playlists and tracks. */
final class Chinook {

    static final Table PLAYLIST_TRACK = Table.of(
            "PlaylistTrack",
            column("PlaylistId", INTEGER).primaryKey().references("Playlist.PlaylistId"),
            column("TrackId", INTEGER).primaryKey().references("Track.TrackId"));

    static final Registry REGISTRY = Registry.of(MetaData.of(PLAYLIST_TRACK), CUSTOMER, PLAYLIST);

    private Chinook() {}
}
