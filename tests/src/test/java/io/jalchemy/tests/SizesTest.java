package io.jalchemy.tests;

import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
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
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;

/** How large source files and methods are, and what an object costs more for being managed. */
class SizesTest {

    private static final int MAX_LINES = 600;
    private static final int MAX_METHOD_LINES = 60;
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

    @Test
    void methods_areShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(JavadocTest.sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                LineMap lines = unit.getLineMap();
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        Tree body = method.getBody();
                        if (body != null) {
                            long first = lines.getLineNumber(positions.getStartPosition(
                                    unit, method.getReturnType() == null ? body : method.getReturnType()));
                            long last = lines.getLineNumber(positions.getEndPosition(unit, body));
                            if (last - first + 1 > MAX_METHOD_LINES) {
                                tooLong.add(unit.getSourceFile().getName() + " " + method.getName());
                            }
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(unit, null);
            }
        }
        assertThat(tooLong).isEmpty();
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
