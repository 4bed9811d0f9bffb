package io.jalchemy.tests.plain;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Fetched;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.util.ArrayList;
import java.util.List;

/** Has a key that the database generates, and values that it makes in every way. */
@Entity(table = "parcels")
public class Parcel {

    @PrimaryKey
    private Long id;

    private String name;

    @MappedColumn(serverDefaultSql = "7")
    private Integer weight;

    @MappedColumn(insertSql = "lower('ABC')")
    private String code;

    @MappedColumn(serverDefault = Fetched.class, serverOnUpdate = Fetched.class, nullable = Nullness.TRUE)
    private String stamp;

    @VersionId
    private int version;

    @Relationship(backPopulates = "parcel", cascade = Cascade.ALL)
    private List<Label> labels = new ArrayList<>();

    public Parcel(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getWeight() {
        return weight;
    }

    public void setWeight(Integer weight) {
        this.weight = weight;
    }

    public String getCode() {
        return code;
    }

    public String getStamp() {
        return stamp;
    }

    public int getVersion() {
        return version;
    }

    public List<Label> getLabels() {
        return labels;
    }
}
