package shop;

@Entity
class Item {
    private String name = "modular";

    String getName() {
        return name;
    }
}
