package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has more attributes than a long has bits. */
@Entity(table = "wides")
@SuppressWarnings("unused") // most columns are there to be many
public class Wide {

    @PrimaryKey
    private @Nullable Long id;

    private @Nullable String c00;
    private @Nullable String c01;
    private @Nullable String c02;
    private @Nullable String c03;
    private @Nullable String c04;
    private @Nullable String c05;
    private @Nullable String c06;
    private @Nullable String c07;
    private @Nullable String c08;
    private @Nullable String c09;
    private @Nullable String c10;
    private @Nullable String c11;
    private @Nullable String c12;
    private @Nullable String c13;
    private @Nullable String c14;
    private @Nullable String c15;
    private @Nullable String c16;
    private @Nullable String c17;
    private @Nullable String c18;
    private @Nullable String c19;
    private @Nullable String c20;
    private @Nullable String c21;
    private @Nullable String c22;
    private @Nullable String c23;
    private @Nullable String c24;
    private @Nullable String c25;
    private @Nullable String c26;
    private @Nullable String c27;
    private @Nullable String c28;
    private @Nullable String c29;
    private @Nullable String c30;
    private @Nullable String c31;
    private @Nullable String c32;
    private @Nullable String c33;
    private @Nullable String c34;
    private @Nullable String c35;
    private @Nullable String c36;
    private @Nullable String c37;
    private @Nullable String c38;
    private @Nullable String c39;
    private @Nullable String c40;
    private @Nullable String c41;
    private @Nullable String c42;
    private @Nullable String c43;
    private @Nullable String c44;
    private @Nullable String c45;
    private @Nullable String c46;
    private @Nullable String c47;
    private @Nullable String c48;
    private @Nullable String c49;
    private @Nullable String c50;
    private @Nullable String c51;
    private @Nullable String c52;
    private @Nullable String c53;
    private @Nullable String c54;
    private @Nullable String c55;
    private @Nullable String c56;
    private @Nullable String c57;
    private @Nullable String c58;
    private @Nullable String c59;
    private @Nullable String c60;
    private @Nullable String c61;
    private @Nullable String c62;
    private @Nullable String c63;
    private @Nullable String c64;
    private @Nullable String c65;

    private byte @Nullable [] bytes;

    @ForeignKey("wides.id")
    private @Nullable Long parentId;

    @Relationship(backPopulates = "children", remoteSide = "id")
    private @Nullable Wide parent;

    @Relationship(
            backPopulates = "parent",
            cascade = {Cascade.ALL},
            orderBy = "id")
    private List<Wide> children;

    public Wide(String first, String last) {
        this.c00 = first;
        this.c65 = last;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getFirst() {
        return c00;
    }

    public void setFirst(@Nullable String first) {
        this.c00 = first;
    }

    public @Nullable String getLast() {
        return c65;
    }

    public void setLast(@Nullable String last) {
        this.c65 = last;
    }

    public byte @Nullable [] getBytes() {
        return bytes;
    }

    public void setBytes(byte @Nullable [] bytes) {
        this.bytes = bytes;
    }

    public @Nullable Wide getParent() {
        return parent;
    }

    public List<Wide> getChildren() {
        return children;
    }
}
