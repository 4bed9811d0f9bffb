package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.EnumValue;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.NativeEnum;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;

/** Has enums that are types of their own in the database. */
@Entity(table = "garments")
public class Garment {

    /** By the enum's own annotation. */
    @NativeEnum
    public enum CutOfCloth {
        WIDE,
        @EnumValue("slim fit")
        SLIM
    }

    /** By the field's annotation. */
    public enum Dye {
        RED,
        BLUE
    }

    @PrimaryKey
    private Long id;

    private CutOfCloth cut;

    @NativeEnum("dyes")
    @MappedColumn(nullable = Nullness.TRUE)
    private Dye dye;

    @MappedColumn(nullable = Nullness.TRUE)
    private Dye lining;

    public Garment(CutOfCloth cut, Dye dye) {
        this.cut = cut;
        this.dye = dye;
        this.lining = dye;
    }

    public Long getId() {
        return id;
    }

    public CutOfCloth getCut() {
        return cut;
    }

    public void setCut(CutOfCloth cut) {
        this.cut = cut;
    }

    public Dye getDye() {
        return dye;
    }

    public void setDye(Dye dye) {
        this.dye = dye;
    }
}
