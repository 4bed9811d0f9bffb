package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PolymorphicIdentity;
import org.jspecify.annotations.Nullable;

/** Has a title, in a table of its own. */
@Entity(table = "managers")
@PolymorphicIdentity("manager")
public class Manager extends Employee {

    @MappedColumn(length = 50)
    private @Nullable String title;

    public Manager(String name, String title) {
        super(name);
        this.title = title;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }
}
