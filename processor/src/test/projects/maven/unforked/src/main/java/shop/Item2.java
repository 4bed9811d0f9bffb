package shop;

@Entity
public class Item2 {
    private String name = "item 2";

    public String getName() {
        return name;
    }
}
