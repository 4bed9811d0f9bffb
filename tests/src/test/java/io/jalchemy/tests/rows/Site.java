package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnUpdate;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Is in a region; follows when that gets another name. */
@Entity(table = "sites")
public class Site {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey(value = "regions.name", onUpdate = OnUpdate.CASCADE)
    @MappedColumn(length = 20)
    private @Nullable String regionName;

    @Relationship(backPopulates = "sites")
    private @Nullable Region region;

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getRegionName() {
        return regionName;
    }

    public void setRegionName(@Nullable String regionName) {
        this.regionName = regionName;
    }

    public @Nullable Region getRegion() {
        return region;
    }

    public void setRegion(@Nullable Region region) {
        this.region = region;
    }
}
