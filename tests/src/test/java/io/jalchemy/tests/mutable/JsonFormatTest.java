package io.jalchemy.tests.mutable;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static io.jalchemy.tests.mutable.DocPath.DOC;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Engine;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.model.JsonFormat;
import io.jalchemy.sql.type.Types;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A format of the program's in place of Jackson; in a JVM of its own, since it is for a whole program. */
class JsonFormatTest {

    /** Writes an object as a JSON text that has its serialized form. */
    public static class Serialized implements JsonFormat {
        @Override
        public String write(Object value) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(
                        value instanceof Map<?, ?> map
                                ? new HashMap<>(map)
                                : value instanceof List<?> list ? new ArrayList<>(list) : value);
            }
            return "\"" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"";
        }

        @Override
        public <J> J read(String json, Class<J> type) throws IOException {
            byte[] bytes = Base64.getDecoder().decode(json.substring(1, json.length() - 1));
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                return type.cast(in.readObject());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Another one. */
    public static final class Another extends Serialized {}

    /** Stores, changes and reads an object. */
    public static void main(String... arguments) {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            Registry registry = Registry.of(DOC);
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);
            sessions.inTransaction(session -> {
                Doc doc = new Doc("one");
                doc.setMap(new HashMap<>(Map.of("a", "b")));
                session.add(doc);
            });
            sessions.inTransaction(session -> {
                Doc doc = session.scalars(select(DOC)).one();
                say(doc.getMap() + " " + session.plan().size());
                doc.getMap().put("a", "c");
                say("changed " + session.plan().size());
            });
            sessions.inTransaction(session -> {
                Doc doc = session.scalars(select(DOC)).one();
                String raw = session.execute(text("SELECT the_map AS m FROM docs")
                                .columns(text("m", Types.VARCHAR).as("m")))
                        .one();
                say(doc.getMap() + " " + raw.startsWith("\"rO0AB"));
                session.connection().executeText("UPDATE docs SET the_map = '7'");
                session.expireAll();
                try {
                    say("read " + doc.getMap());
                } catch (RuntimeException e) {
                    say(e.getMessage());
                }
            });
        } catch (RuntimeException | ExceptionInInitializerError e) {
            say(String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        }
    }

    private static void say(String line) {
        System.out.writeBytes(("said " + line + "\n").getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static List<String> run(Path directory, String formats) throws Exception {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(JsonFormat.class.getName()), formats);
        String classPath = directory
                + File.pathSeparator
                + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(each -> !each.contains("jackson"))
                        .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        JsonFormatTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        List<String> lines =
                said.lines().filter(line -> line.startsWith("said ")).toList();
        assertThat(lines).as(said).isNotEmpty();
        return lines;
    }

    @Test
    void programsFormat_writesAndReadsAllJson_withoutJackson(@TempDir Path directory) throws Exception {
        List<String> said = run(directory, Serialized.class.getName());
        assertThat(said.subList(0, 3)).containsExactly("said {a=b} 0", "said changed 1", "said {a=c} true");
        assertThat(said.get(3)).contains("does not fit java.util.Map").contains("[JSON]");
    }

    @Test
    void severalFormats_areRefused(@TempDir Path directory) throws Exception {
        assertThat(run(directory, Serialized.class.getName() + "\n" + Another.class.getName()))
                .singleElement()
                .asString()
                .contains(Serialized.class.getName())
                .contains(Another.class.getName())
                .endsWith("[JSON_FORMAT_TWICE]");
    }

    @Test
    void withoutFormatAndJackson_theMessageNamesBoth(@TempDir Path directory) throws Exception {
        assertThat(run(directory, ""))
                .singleElement()
                .asString()
                .contains("jackson-databind")
                .contains("JsonFormat")
                .endsWith("[NO_JACKSON]");
    }
}
