package shop;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

@Entity(table = "items")
public class Item implements Serializable {

    @PrimaryKey
    private @Nullable Long id;

    private String name;

    public Item(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
