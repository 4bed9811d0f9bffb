package io.jalchemy.tests.rows;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has parts whose keys are their own, or hold the key of the crew. */
@Entity(table = "crews")
public class Crew {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    @Relationship(
            backPopulates = "crew",
            orderBy = "code",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Code> codes;

    @Relationship(
            backPopulates = "crew",
            orderBy = "position",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Verse> verses;

    @Relationship(
            backPopulates = "crew",
            orderBy = "personId",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Member> members;

    @Relationship(
            backPopulates = "crew",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private @Nullable Pass pass;

    public Crew(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Code> getCodes() {
        return codes;
    }

    public void setCodes(List<Code> codes) {
        this.codes = codes;
    }

    public List<Verse> getVerses() {
        return verses;
    }

    public void setVerses(List<Verse> verses) {
        this.verses = verses;
    }

    public List<Member> getMembers() {
        return members;
    }

    public void setMembers(List<Member> members) {
        this.members = members;
    }

    public @Nullable Pass getPass() {
        return pass;
    }

    public void setPass(@Nullable Pass pass) {
        this.pass = pass;
    }
}
