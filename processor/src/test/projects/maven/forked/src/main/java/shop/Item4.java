package shop;

@Entity
public class Item4 {
    private String name = "item 4";

    public String getName() {
        return name;
    }
}
