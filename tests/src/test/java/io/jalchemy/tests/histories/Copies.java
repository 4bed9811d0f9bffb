package io.jalchemy.tests.histories;

import io.jalchemy.tests.histories.entities.Marked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects that were written and read back by Java's serialisation. */
final class Copies {

    private Copies() {}

    /** Replaces all objects, which may refer to each other, by copies. */
    @SuppressWarnings("unchecked") // what is read back is of the class that was written
    static void replace(Map<String, Marked> objects) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(new LinkedHashMap<>(objects));
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                objects.putAll((Map<String, Marked>) in.readObject());
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
