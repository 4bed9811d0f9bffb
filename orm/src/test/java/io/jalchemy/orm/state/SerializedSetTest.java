package io.jalchemy.orm.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A set in its order that can be written and read without asking an element anything. */
class SerializedSetTest {

    /** An element that cannot say what it is while it is read only in part: it holds the set that holds it. */
    private static final class Element implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String name;
        private @Nullable Set<Element> others;

        Element(String name) {
            this.name = name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Element that && name.equals(that.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode(); // fails as long as the name was not read
        }
    }

    @SuppressWarnings("unchecked") // it is what was written
    private static <T> T copy(T object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void setThatItsElementsHold_isReadAsItWasWritten() throws IOException, ClassNotFoundException {
        Element one = new Element("one");
        Element two = new Element("two");
        SerializedSet<Element> set = new SerializedSet<>(List.of(two, one));
        one.others = set;
        two.others = set;
        Element read = copy(one);
        assertThat(read.others).containsExactly(two, one);
        assertThat(read.others).allMatch(each -> each.others == read.others);
    }

    @Test
    void anyOrderOfCalls_isLikeASetInOrder() {
        Random random = new Random(1);
        SerializedSet<String> set = new SerializedSet<>(List.of("0", "1"));
        Set<String> expected = new LinkedHashSet<>(List.of("0", "1"));
        for (int step = 0; step < 5000; step++) {
            String element = String.valueOf(random.nextInt(20));
            switch (random.nextInt(3)) {
                case 0 -> assertThat(set.add(element)).isEqualTo(expected.add(element));
                case 1 -> assertThat(set.remove(element)).isEqualTo(expected.remove(element));
                default -> {
                    Iterator<String> each = set.iterator();
                    if (each.hasNext() && random.nextInt(4) == 0) {
                        expected.remove(each.next());
                        each.remove();
                    }
                }
            }
            assertThat(set).containsExactlyElementsOf(expected);
            assertThat(set).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(expected.size());
            assertThat(set.contains(element)).isEqualTo(expected.contains(element));
        }
    }
}
