package shop;

@Entity
public class Item6 {
    private String name = "item 6";

    public String getName() {
        return name;
    }
}
