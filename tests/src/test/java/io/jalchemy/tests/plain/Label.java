package io.jalchemy.tests.plain;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;

/** Has a key of two columns, one of which is another row's, and a default of the database's. */
@Entity(table = "labels")
public class Label {

    @PrimaryKey
    @ForeignKey("parcels.id")
    private Long parcelId;

    @PrimaryKey
    private Integer number;

    @MappedColumn(serverDefaultSql = "'plain'")
    private String text;

    @Relationship(backPopulates = "labels")
    private Parcel parcel;

    public Label(int number) {
        this.number = number;
    }

    public Label(int number, String text) {
        this.number = number;
        this.text = text;
    }

    public Long getParcelId() {
        return parcelId;
    }

    public Integer getNumber() {
        return number;
    }

    public String getText() {
        return text;
    }

    public Parcel getParcel() {
        return parcel;
    }
}
