package io.jalchemy.examples.newsroom;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.Set;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Where authors sit. */
@Entity(table = "desks")
@Getter
@RequiredArgsConstructor
public class Desk {

    @PrimaryKey
    private @Nullable Long id;

    private final String name;

    @Relationship(backPopulates = "desk")
    private Set<Seat> seats;
}
