package io.jalchemy.tests.club;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.Validates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has members, three at most. */
@Entity(table = "teams")
public class Team extends Named {

    @PrimaryKey
    private @Nullable Long id;

    @Relationship(backPopulates = "team")
    private List<Member> members;

    public Team(String name) {
        super(name);
    }

    public @Nullable Long getId() {
        return id;
    }

    public List<Member> getMembers() {
        return members;
    }

    public void setMembers(List<Member> members) {
        this.members = members;
    }

    @Validates("members")
    Member place(Member member) {
        if (members.size() == 3) {
            throw new IllegalStateException(getName() + " is full");
        }
        return member;
    }
}
