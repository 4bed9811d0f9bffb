package io.jalchemy.tests.racks;

import static io.jalchemy.mapping.Cascade.ALL;
import static io.jalchemy.mapping.Cascade.DELETE_ORPHAN;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.UniqueConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rack and what belongs to it: in lists, alone, and referred to; none of that is without its rack. */
public final class Racks {

    private Racks() {}

    /** What belongs to a rack and has values that no two have. */
    public interface Belonging {
        String getCode();

        void setCode(String code);
    }

    /** Holds everything. */
    @Entity(table = "racks")
    public static class Rack {
        @PrimaryKey
        private @Nullable Long id;

        private String name;

        @Relationship(
                backPopulates = "rack",
                cascade = {ALL, DELETE_ORPHAN})
        private List<Crate> crates;

        @Relationship(backPopulates = "rack", viewOnly = true)
        private List<Crate> allCrates;

        @Relationship(
                backPopulates = "rack",
                cascade = {ALL, DELETE_ORPHAN})
        private List<KeyedCrate> keyedCrates;

        @Relationship(
                backPopulates = "rack",
                cascade = {ALL, DELETE_ORPHAN})
        private List<Tier> tiers;

        @Relationship(
                backPopulates = "rack",
                cascade = {ALL, DELETE_ORPHAN})
        private @Nullable Lantern lantern;

        @Relationship(
                backPopulates = "rack",
                cascade = {ALL, DELETE_ORPHAN})
        private @Nullable KeyedLantern keyedLantern;

        @Relationship(
                backPopulates = "rack",
                cascade = {ALL, DELETE_ORPHAN})
        private @Nullable Bulb bulb;

        @ForeignKey("shields.id")
        private @Nullable Long shieldId;

        @Relationship(
                cascade = {ALL, DELETE_ORPHAN},
                singleParent = true)
        private @Nullable Shield shield;

        @ForeignKey("keyed_shields.code")
        private @Nullable String keyedShieldCode;

        @Relationship(
                cascade = {ALL, DELETE_ORPHAN},
                singleParent = true)
        private @Nullable KeyedShield keyedShield;

        public Rack(String name) {
            this.name = name;
        }

        public @Nullable Long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public List<Crate> getCrates() {
            return crates;
        }

        public void setCrates(List<Crate> crates) {
            this.crates = crates;
        }

        public List<KeyedCrate> getKeyedCrates() {
            return keyedCrates;
        }

        public void setKeyedCrates(List<KeyedCrate> keyedCrates) {
            this.keyedCrates = keyedCrates;
        }

        public List<Tier> getTiers() {
            return tiers;
        }

        public void setTiers(List<Tier> tiers) {
            this.tiers = tiers;
        }

        public @Nullable Lantern getLantern() {
            return lantern;
        }

        public void setLantern(@Nullable Lantern lantern) {
            this.lantern = lantern;
        }

        public @Nullable KeyedLantern getKeyedLantern() {
            return keyedLantern;
        }

        public void setKeyedLantern(@Nullable KeyedLantern keyedLantern) {
            this.keyedLantern = keyedLantern;
        }

        public @Nullable Bulb getBulb() {
            return bulb;
        }

        public void setBulb(@Nullable Bulb bulb) {
            this.bulb = bulb;
        }

        public @Nullable Shield getShield() {
            return shield;
        }

        public void setShield(@Nullable Shield shield) {
            this.shield = shield;
        }

        public @Nullable KeyedShield getKeyedShield() {
            return keyedShield;
        }

        public void setKeyedShield(@Nullable KeyedShield keyedShield) {
            this.keyedShield = keyedShield;
        }

        public List<Crate> getAllCrates() {
            return allCrates;
        }
    }

    /** One of several; its label is unique, and its series with its code. */
    @Entity(table = "crates")
    @UniqueConstraint({"series", "code"})
    public static class Crate implements Belonging {
        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(unique = true)
        private String label;

        private String series;
        private String code;

        @ForeignKey("racks.id")
        private @Nullable Long rackId;

        @Relationship(backPopulates = "crates")
        private @Nullable Rack rack;

        @Relationship(secondary = "crate_stickers", backPopulates = "crates")
        private List<Sticker> stickers;

        public Crate(String label, String series, String code) {
            this.label = label;
            this.series = series;
            this.code = code;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public String getSeries() {
            return series;
        }

        public void setSeries(String series) {
            this.series = series;
        }

        @Override
        public String getCode() {
            return code;
        }

        @Override
        public void setCode(String code) {
            this.code = code;
        }

        public @Nullable Rack getRack() {
            return rack;
        }

        @SuppressWarnings("NullAway") // null is tried
        public void setRack(@Nullable Rack rack) {
            this.rack = rack;
        }

        public List<Sticker> getStickers() {
            return stickers;
        }
    }

    /** One of several; its code is its key. */
    @Entity(table = "keyed_crates")
    public static class KeyedCrate implements Belonging {
        @PrimaryKey
        private String code;

        private @Nullable String remark;

        @ForeignKey("racks.id")
        private @Nullable Long rackId;

        @Relationship(backPopulates = "keyedCrates")
        private @Nullable Rack rack;

        public KeyedCrate(String code, @Nullable String remark) {
            this.code = code;
            this.remark = remark;
        }

        public @Nullable String getRemark() {
            return remark;
        }

        @Override
        public String getCode() {
            return code;
        }

        @Override
        public void setCode(String code) {
            this.code = code;
        }

        public @Nullable Rack getRack() {
            return rack;
        }

        @SuppressWarnings("NullAway") // null is tried
        public void setRack(@Nullable Rack rack) {
            this.rack = rack;
        }
    }

    /** One of several; its key is that of the rack and a position. */
    @Entity(table = "tiers")
    public static class Tier {
        @PrimaryKey
        @ForeignKey("racks.id")
        private Long rackId;

        @PrimaryKey
        private int position;

        private @Nullable String remark;

        @Relationship(backPopulates = "tiers")
        private Rack rack;

        public Tier(int position, @Nullable String remark) {
            this.position = position;
            this.remark = remark;
        }

        public @Nullable String getRemark() {
            return remark;
        }

        public Rack getRack() {
            return rack;
        }
    }

    /** The only one of its rack; unique like a crate. */
    @Entity(table = "lanterns")
    @UniqueConstraint({"series", "code"})
    public static class Lantern implements Belonging {
        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(unique = true)
        private String label;

        private String series;
        private String code;

        @ForeignKey("racks.id")
        private @Nullable Long rackId;

        @Relationship(backPopulates = "lantern")
        private @Nullable Rack rack;

        public Lantern(String label, String series, String code) {
            this.label = label;
            this.series = series;
            this.code = code;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public String getSeries() {
            return series;
        }

        public void setSeries(String series) {
            this.series = series;
        }

        @Override
        public String getCode() {
            return code;
        }

        @Override
        public void setCode(String code) {
            this.code = code;
        }

        public @Nullable Rack getRack() {
            return rack;
        }

        @SuppressWarnings("NullAway") // null is tried
        public void setRack(@Nullable Rack rack) {
            this.rack = rack;
        }
    }

    /** The only one of its rack; its code is its key. */
    @Entity(table = "keyed_lanterns")
    public static class KeyedLantern implements Belonging {
        @PrimaryKey
        private String code;

        private @Nullable String remark;

        @ForeignKey("racks.id")
        private @Nullable Long rackId;

        @Relationship(backPopulates = "keyedLantern")
        private @Nullable Rack rack;

        public KeyedLantern(String code, @Nullable String remark) {
            this.code = code;
            this.remark = remark;
        }

        public @Nullable String getRemark() {
            return remark;
        }

        @Override
        public String getCode() {
            return code;
        }

        @Override
        public void setCode(String code) {
            this.code = code;
        }

        public @Nullable Rack getRack() {
            return rack;
        }

        @SuppressWarnings("NullAway") // null is tried
        public void setRack(@Nullable Rack rack) {
            this.rack = rack;
        }
    }

    /** The only one of its rack, whose key it has. */
    @Entity(table = "bulbs")
    public static class Bulb {
        @PrimaryKey
        @ForeignKey("racks.id")
        private Long rackId;

        private @Nullable String remark;

        @Relationship(backPopulates = "bulb")
        private Rack rack;

        public Bulb(@Nullable String remark) {
            this.remark = remark;
        }

        public @Nullable String getRemark() {
            return remark;
        }

        public Rack getRack() {
            return rack;
        }
    }

    /** Its rack refers to it; unique like a crate. */
    @Entity(table = "shields")
    @UniqueConstraint({"series", "code"})
    public static class Shield implements Belonging {
        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(unique = true)
        private String label;

        private String series;
        private String code;

        public Shield(String label, String series, String code) {
            this.label = label;
            this.series = series;
            this.code = code;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public String getSeries() {
            return series;
        }

        public void setSeries(String series) {
            this.series = series;
        }

        @Override
        public String getCode() {
            return code;
        }

        @Override
        public void setCode(String code) {
            this.code = code;
        }
    }

    /** Its rack refers to it; its code is its key. */
    @Entity(table = "keyed_shields")
    public static class KeyedShield implements Belonging {
        @PrimaryKey
        private String code;

        private @Nullable String remark;

        public KeyedShield(String code, @Nullable String remark) {
            this.code = code;
            this.remark = remark;
        }

        public @Nullable String getRemark() {
            return remark;
        }

        @Override
        public String getCode() {
            return code;
        }

        @Override
        public void setCode(String code) {
            this.code = code;
        }
    }

    /** Sticks to crates. */
    @Entity(table = "stickers")
    public static class Sticker {
        @PrimaryKey
        private @Nullable Long id;

        private String text;

        @Relationship(secondary = "crate_stickers", backPopulates = "stickers")
        private List<Crate> crates;

        public Sticker(String text) {
            this.text = text;
        }

        public String getText() {
            return text;
        }

        public List<Crate> getCrates() {
            return crates;
        }
    }

    /** Refers to a crate, and has to. */
    @Entity(table = "tickets")
    public static class Ticket {
        @PrimaryKey
        private @Nullable Long id;

        private String text;

        @ForeignKey("crates.id")
        private Long crateId;

        @Relationship
        private Crate crate;

        public Ticket(String text, Crate crate) {
            this.text = text;
            this.crate = crate;
        }

        public String getText() {
            return text;
        }

        public Crate getCrate() {
            return crate;
        }
    }
}
