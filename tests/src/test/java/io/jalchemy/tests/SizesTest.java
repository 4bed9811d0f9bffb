package io.jalchemy.tests;

import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.state.EntityLayout;
import io.jalchemy.orm.state.IdentityMap;
import io.jalchemy.orm.state.IdentityTable;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.tests.blog.User;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;

/** How large source files are, and what an object costs more for being managed. */
class SizesTest {

    private static final int MAX_LINES = 600;
    private static final int MAX_BYTES = 122;
    private static final int REFERENCE = 4;

    @Test
    void sourceFiles_areShort() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> lines(file) > MAX_LINES)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** State, field, and what the identity map needs for it when it has just grown: the most that it ever is. */
    @Test
    void managedObject_costsLittleMoreThanAPlainOne() throws IllegalAccessException {
        long state = ClassLayout.parseClass(InstanceState.class).instanceSize();
        assertThat(state).isLessThanOrEqualTo(80);
        IdentityMap map = new IdentityMap();
        EntityLayout layout = EntityLayout.of(LiveType.require(User.class));
        List<Object> held = new ArrayList<>();
        for (long key = 0; key < 87_381; key++) {
            LiveObject object = InstanceState.newObject(layout);
            InstanceState.require(object).key(key);
            map.put(InstanceState.require(object));
            held.add(object);
        }
        double place = bytesOfArrays(map.table(USER)) / (double) held.size();
        assertThat(state + REFERENCE + place).isLessThanOrEqualTo(MAX_BYTES);
    }

    private static long bytesOfArrays(IdentityTable table) throws IllegalAccessException {
        long bytes = 0;
        for (Field field : IdentityTable.class.getDeclaredFields()) {
            if (field.getType().isArray() && !Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                bytes += ClassLayout.parseInstance(field.get(table)).instanceSize();
            }
        }
        return bytes;
    }
}
