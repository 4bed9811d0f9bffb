package shop;

import io.jalchemy.mapping.live.LiveObject;

public class Main {
    public static void main(String[] arguments) {
        Item item = new Item();
        LiveObject live = (LiveObject) (Object) item;
        System.out.print(item.getClass().getModule().getName() + " " + live.jalchemy$type().attributes() + " "
                + live.jalchemy$type().newObject(null).jalchemy$get(0) + " " + item.getName());
    }
}
