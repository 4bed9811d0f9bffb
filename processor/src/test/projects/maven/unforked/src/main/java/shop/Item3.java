package shop;

@Entity
public class Item3 {
    private String name = "item 3";

    public String getName() {
        return name;
    }
}
