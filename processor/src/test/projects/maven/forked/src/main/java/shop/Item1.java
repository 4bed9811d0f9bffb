package shop;

@Entity
public class Item1 {
    private String name = "item 1";

    public String getName() {
        return name;
    }
}
