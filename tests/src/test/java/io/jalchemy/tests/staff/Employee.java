package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.PolymorphicOn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.mapping.VersionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works for a boss. */
@Entity(table = "employees")
@PolymorphicOn("kind")
@PolymorphicIdentity("employee")
public class Employee {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(length = 50)
    private String name;

    @VersionId
    private int version;

    @ForeignKey("employees.id")
    private @Nullable Long bossId;

    @Relationship(backPopulates = "reports", remoteSide = "id")
    private @Nullable Employee boss;

    @Relationship(backPopulates = "boss", orderBy = "name")
    private List<Employee> reports;

    public Employee(String name) {
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

    public int getVersion() {
        return version;
    }

    public @Nullable Employee getBoss() {
        return boss;
    }

    public void setBoss(@Nullable Employee boss) {
        this.boss = boss;
    }

    public List<Employee> getReports() {
        return reports;
    }
}
