package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a natural key, a version, and columns with defaults. */
@Entity(table = "codes")
public class Code {

    @PrimaryKey
    @MappedColumn(length = 20)
    private String code;

    private @Nullable String label;

    private @Nullable String note;

    private int weight;

    @MappedColumn(insertValue = "inserted")
    private @Nullable String origin;

    @MappedColumn(onUpdate = Touched.class)
    private @Nullable Integer touched;

    @VersionId
    private int version;

    @ForeignKey("crews.id")
    private @Nullable Long crewId;

    @Relationship(backPopulates = "codes")
    private @Nullable Crew crew;

    @Relationship(secondary = "code_labels", backPopulates = "codes", orderBy = "id")
    private List<Label> labels;

    @Relationship(backPopulates = "code", orderBy = "id")
    private List<Use> uses;

    public Code(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public int getWeight() {
        return weight;
    }

    public void setWeight(int weight) {
        this.weight = weight;
    }

    public @Nullable String getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable String origin) {
        this.origin = origin;
    }

    public @Nullable Integer getTouched() {
        return touched;
    }

    public void setTouched(@Nullable Integer touched) {
        this.touched = touched;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public @Nullable Long getCrewId() {
        return crewId;
    }

    public void setCrewId(@Nullable Long crewId) {
        this.crewId = crewId;
    }

    public @Nullable Crew getCrew() {
        return crew;
    }

    public void setCrew(@Nullable Crew crew) {
        this.crew = crew;
    }

    public List<Label> getLabels() {
        return labels;
    }

    public void setLabels(List<Label> labels) {
        this.labels = labels;
    }

    public List<Use> getUses() {
        return uses;
    }

    public void setUses(List<Use> uses) {
        this.uses = uses;
    }
}
