package io.jalchemy.tests.crowd;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.Lazy;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnUpdate;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Has a natural key. */
@Entity(table = "guilds")
public class Guild implements Serializable {
    @PrimaryKey
    @MappedColumn(length = 20)
    private String name;

    @Relationship(lazy = Lazy.DYNAMIC, backPopulates = "guild", foreignKeys = "Fellow.guildName", orderBy = "number")
    private Collection<Fellow> fellows;

    @Relationship(lazy = Lazy.WRITE_ONLY, foreignKeys = "Fellow.admired")
    private Collection<Fellow> admirers;

    @Relationship(lazy = Lazy.DYNAMIC, foreignKeys = "Fellow.owned", passiveUpdates = false, orderBy = "number")
    private Collection<Fellow> owing;

    @Relationship(lazy = Lazy.WRITE_ONLY, foreignKeys = "Fellow.feared", passiveUpdates = false)
    private Collection<Fellow> fearing;

    public Guild(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Collection<Fellow> getFellows() {
        return fellows;
    }

    public Collection<Fellow> getAdmirers() {
        return admirers;
    }

    public Collection<Fellow> getOwing() {
        return owing;
    }

    public Collection<Fellow> getFearing() {
        return fearing;
    }

    /** Belongs to a guild. */
    @Entity(table = "fellows")
    public static class Fellow implements Serializable {
        @PrimaryKey
        private @Nullable Long id;

        private int number;

        @MappedColumn(length = 20)
        @ForeignKey(value = "guilds.name", onUpdate = OnUpdate.CASCADE)
        private @Nullable String guildName;

        @MappedColumn(length = 20)
        @ForeignKey(value = "guilds.name", onUpdate = OnUpdate.CASCADE)
        private @Nullable String admired;

        @MappedColumn(length = 20)
        @ForeignKey(value = "guilds.name", deferrable = true, initially = "DEFERRED")
        private @Nullable String owned;

        @MappedColumn(length = 20)
        @ForeignKey(value = "guilds.name", deferrable = true, initially = "DEFERRED")
        private @Nullable String feared;

        @Relationship(backPopulates = "fellows", foreignKeys = "guildName")
        private @Nullable Guild guild;

        public Fellow(int number) {
            this.number = number;
        }

        public @Nullable Long getId() {
            return id;
        }

        public int getNumber() {
            return number;
        }

        public @Nullable String getGuildName() {
            return guildName;
        }

        public @Nullable String getOwned() {
            return owned;
        }

        public @Nullable Guild getGuild() {
            return guild;
        }

        public void setGuild(@Nullable Guild guild) {
            this.guild = guild;
        }
    }
}
