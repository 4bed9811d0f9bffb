package io.jalchemy.tests.renamed;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.ForeignKeyConstraint;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnUpdate;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a natural key, and another unique name; rows of many kinds refer to it. */
@Entity(table = "countries")
public class Country {

    @PrimaryKey
    @MappedColumn(length = 20)
    private String name;

    @MappedColumn(length = 20, unique = true)
    private @Nullable String code;

    @Relationship(backPopulates = "country", foreignKeys = "City.countryName", orderBy = "id")
    private List<City> cities;

    @Relationship(backPopulates = "country")
    private @Nullable Anthem anthem;

    @Relationship(backPopulates = "country")
    private List<Province> provinces;

    public Country(String name, @Nullable String code) {
        this.name = name;
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public List<City> getCities() {
        return cities;
    }

    public @Nullable Anthem getAnthem() {
        return anthem;
    }

    public void setAnthem(@Nullable Anthem anthem) {
        this.anthem = anthem;
    }

    public List<Province> getProvinces() {
        return provinces;
    }

    /** Many belong to a country. */
    @Entity(table = "cities")
    public static class City {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(value = "countries.name", onUpdate = OnUpdate.CASCADE)
        @MappedColumn(length = 20)
        private @Nullable String countryName;

        @ForeignKey(value = "countries.name", onUpdate = OnUpdate.SET_NULL)
        @MappedColumn(length = 20)
        private @Nullable String formerName;

        @ForeignKey(value = "countries.code", onUpdate = OnUpdate.CASCADE)
        @MappedColumn(length = 20)
        private @Nullable String code;

        @Relationship(backPopulates = "cities", foreignKeys = "countryName")
        private @Nullable Country country;

        @Relationship(foreignKeys = "formerName")
        private @Nullable Country former;

        public @Nullable Long getId() {
            return id;
        }

        public @Nullable String getCountryName() {
            return countryName;
        }

        public @Nullable String getFormerName() {
            return formerName;
        }

        public void setFormerName(@Nullable String formerName) {
            this.formerName = formerName;
        }

        public @Nullable String getCode() {
            return code;
        }

        public void setCode(@Nullable String code) {
            this.code = code;
        }

        public @Nullable Country getCountry() {
            return country;
        }

        public void setCountry(@Nullable Country country) {
            this.country = country;
        }

        public @Nullable Country getFormer() {
            return former;
        }
    }

    /** A country has one. */
    @Entity(table = "anthems")
    public static class Anthem {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(value = "countries.name", onUpdate = OnUpdate.CASCADE)
        @MappedColumn(length = 20)
        private @Nullable String countryName;

        @Relationship(backPopulates = "anthem")
        private @Nullable Country country;

        public @Nullable String getCountryName() {
            return countryName;
        }

        public @Nullable Country getCountry() {
            return country;
        }
    }

    /** Has the country's key in its own, and rows that refer to that. */
    @Entity(table = "provinces")
    public static class Province {

        @PrimaryKey
        @ForeignKey(value = "countries.name", onUpdate = OnUpdate.CASCADE)
        @MappedColumn(length = 20)
        private String countryName;

        @PrimaryKey
        private int number;

        @Relationship(backPopulates = "provinces")
        private @Nullable Country country;

        @Relationship(backPopulates = "province")
        private List<Village> villages;

        public Province(int number) {
            this.number = number;
        }

        public String getCountryName() {
            return countryName;
        }

        public @Nullable Country getCountry() {
            return country;
        }

        public List<Village> getVillages() {
            return villages;
        }
    }

    /** Belongs to a province by both parts of its key. */
    @Entity(table = "villages")
    @ForeignKeyConstraint(
            value = {"countryName", "number"},
            targets = {"provinces.country_name", "provinces.number"},
            onUpdate = OnUpdate.CASCADE)
    public static class Village {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(length = 20)
        private @Nullable String countryName;

        private @Nullable Integer number;

        @Relationship(backPopulates = "villages")
        private @Nullable Province province;

        public @Nullable String getCountryName() {
            return countryName;
        }

        public @Nullable Province getProvince() {
            return province;
        }
    }
}
