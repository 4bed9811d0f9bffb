package io.jalchemy.tests.mistakes.runtime;

import io.jalchemy.mapping.CheckConstraint;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import java.util.UUID;

/** Has a unique name, an age that is checked, and tasks that need it. */
@Entity(table = "members")
@CheckConstraint(value = "age >= 0", name = "age_not_negative")
public class Member {

    @PrimaryKey
    private Long id;

    @MappedColumn(length = 10, unique = true, nullable = Nullness.FALSE)
    private String name;

    private int age;

    @Relationship(backPopulates = "owner")
    private List<Task> tasks;

    public Member(String name) {
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

    public void setAge(int age) {
        this.age = age;
    }

    public List<Task> getTasks() {
        return tasks;
    }

    /** Has an owner always. */
    @Entity(table = "tasks")
    public static class Task {

        @PrimaryKey
        private Long id;

        @MappedColumn(length = 30, nullable = Nullness.FALSE)
        private String title;

        @ForeignKey("members.id")
        @MappedColumn(nullable = Nullness.FALSE)
        private Long ownerId;

        @Relationship(backPopulates = "tasks")
        private Member owner;

        public Task(String title) {
            this.title = title;
        }

        public String getTitle() {
            return title;
        }

        public void setOwnerId(Long ownerId) {
            this.ownerId = ownerId;
        }

        public Member getOwner() {
            return owner;
        }
    }

    /** Has a key that the program makes. */
    @Entity(table = "vouchers")
    public static class Voucher {

        @PrimaryKey
        private UUID id;

        public Voucher(UUID id) {
            this.id = id;
        }
    }

    /** Has a key of two parts. */
    @Entity(table = "seats")
    public static class Seat {

        @PrimaryKey
        private Integer line;

        @PrimaryKey
        @MappedColumn(length = 1)
        private String letter;

        public Seat(int line, String letter) {
            this.line = line;
            this.letter = letter;
        }
    }

    /** Is in no registry. */
    @Entity(table = "strangers")
    public static class Stranger {

        @PrimaryKey
        private Long id;

        private String name;
    }

    /** Has the table of {@link RightTwin}. */
    @Entity(table = "twins")
    public static class LeftTwin {

        @PrimaryKey
        private Long id;
    }

    /** Has the table of {@link LeftTwin}. */
    @Entity(table = "twins")
    public static class RightTwin {

        @PrimaryKey
        private Long id;
    }

    /** Is no entity. */
    public static class Plain {}
}
