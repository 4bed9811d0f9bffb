package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Belongs to an employee by its foreign key alone. */
@Entity(table = "badges")
public class Badge {

    @PrimaryKey
    private @Nullable Long id;

    @ForeignKey("employees.id")
    private @Nullable Long employeeId;

    public Badge(@Nullable Long employeeId) {
        this.employeeId = employeeId;
    }

    public @Nullable Long getId() {
        return id;
    }
}
