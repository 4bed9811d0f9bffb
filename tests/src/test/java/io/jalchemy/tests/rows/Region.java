package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a natural key that sites refer to. */
@Entity(table = "regions")
public class Region {

    @PrimaryKey
    @MappedColumn(length = 20)
    private String name;

    private @Nullable String remark;

    @Relationship(backPopulates = "region", orderBy = "id")
    private List<Site> sites;

    public Region(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public List<Site> getSites() {
        return sites;
    }

    public void setSites(List<Site> sites) {
        this.sites = sites;
    }
}
