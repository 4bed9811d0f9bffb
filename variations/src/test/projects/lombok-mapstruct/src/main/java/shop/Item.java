package shop;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

// region entity
@Entity(table = "items")
@Getter
@Setter
public class Item {

    @PrimaryKey
    @Setter(AccessLevel.NONE)
    private @Nullable Long id;

    private String name;

    public Item(String name) {
        this.name = name;
    }
}
// endregion
