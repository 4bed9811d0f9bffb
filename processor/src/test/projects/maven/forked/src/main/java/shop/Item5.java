package shop;

@Entity
public class Item5 {
    private String name = "item 5";

    public String getName() {
        return name;
    }
}
