package web;

import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static web.OrderLinePath.ORDER_LINE;
import static web.OrderPath.ORDER;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.jalchemy.engine.Engine;
import io.jalchemy.examples.guide.Shown;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import io.jalchemy.orm.error.DetachedObjectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of the page on web applications, by its requests. */
class ServerTest {

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpClient client = HttpClient.newHttpClient();
    private Engine engine;
    private SessionFactory sessions;
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        engine = Engine.create("sqlite:" + folder.resolve("test.db"));
        Registry registry = Registry.of(ORDER);
        registry.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, registry);
        server = OrderServer.start(sessions, threads);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdown();
        engine.close();
    }

    private String send(String method, String path, String body) throws Exception {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body().replace('"', '\'');
    }

    private String create(String number) throws Exception {
        return send("POST", "/orders", "{'number':'" + number + "','lines':[{'product':'pen','quantity':2}]}");
    }

    @Test
    void requests_andTheirAnswers() throws Exception {
        assertThat(create("A1"))
                .isEqualTo("200 {'id':1,'number':'A1','note':null,'version':1,"
                        + "'lines':[{'product':'pen','quantity':2}]}");
        assertThat(create("A1")).isEqualTo("409 {'error':'UNIQUE number'}");
        assertThat(create(" ")).isEqualTo("400 {'error':'number: 1 to 20 characters'}");
        assertThat(send("POST", "/orders", "{'number':")).startsWith("400 ");
        assertThat(send("GET", "/orders/1", "")).startsWith("200 {'id':1,'number':'A1'");
        assertThat(send("GET", "/orders/7", "")).startsWith("404 ");
        create("A2");
        assertThat(send("GET", "/orders", ""))
                .isEqualTo("200 {'items':[{'id':1,'number':'A1'},{'id':2,'number':'A2'}],'total':2}");
        assertThat(send("PATCH", "/orders/1", "{'version':1,'note':'urgent'}")).contains("'note':'urgent','version':2");
        assertThat(send("PATCH", "/orders/1", "{'version':1,'note':'late'}")).startsWith("409 ");
        assertThat(send("DELETE", "/orders/1", "")).isEqualTo("200 {}");
        assertThat(send("DELETE", "/orders/1", "")).startsWith("404 ");
    }

    private <T> T one(io.jalchemy.sql.statement.Select<T> statement) {
        try (Session session = sessions.open()) {
            return session.scalarOne(statement);
        }
    }

    @Test
    void put_mergesWhatTheJsonHas() throws Exception {
        create("A1");
        assertThat(send("PUT", "/orders/1", "{'id':1,'version':1,'note':'urgent'}"))
                .isEqualTo("200 {}");
        assertThat(one(select(ORDER.number))).as("not in the JSON").isEqualTo("A1");
        assertThat(one(select(ORDER.note))).isEqualTo("urgent");
        assertThat(one(select(count(ORDER_LINE.id)))).isEqualTo(1);
        assertThat(send(
                        "PUT",
                        "/orders/1",
                        "{'id':1,'version':2,'lines':[{'id':1,'quantity':3},{'product':'ink','quantity':1}]}"))
                .isEqualTo("200 {}");
        assertThat(send("GET", "/orders/1", ""))
                .endsWith("'lines':[{'product':'pen','quantity':3},{'product':'ink','quantity':1}]}");
        assertThat(send("PUT", "/orders/1", "{'id':1,'version':1,'note':'late'}"))
                .startsWith("409 ");
        assertThat(send("PUT", "/orders/1", "{'id':2,'note':'late'}")).startsWith("400 ");
        assertThat(send("PUT", "/orders/7", "{'id':7,'note':'late'}")).startsWith("404 ");
        assertThat(send("PUT", "/orders/1", "{'id':1,'version':2,'lines':[{'id':2}]}"))
                .as("lines do not count the order's version")
                .isEqualTo("200 {}");
        assertThat(send("GET", "/orders/1", "")).endsWith("'lines':[{'product':'ink','quantity':1}]}");
    }

    @Test
    void json_ofEntities() throws Exception {
        create("A1");
        ObjectMapper json = new ObjectMapper();
        Order order = sessions.fromTransaction(session -> session.getOne(ORDER, 1L));
        Throwable refused = catchThrowable(() -> json.writeValueAsString(order));
        assertThat(refused).isInstanceOf(JsonMappingException.class).hasCauseInstanceOf(DetachedObjectException.class);
        // region entity-to-json
        Order loaded = sessions.fromTransaction(session -> session.getOne(ORDER, 1L, selectInLoad(ORDER.lines)));
        String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(loaded);
        // endregion
        Shown.text("web/order.json", text + "\n");
        assertThat(json.writeValueAsString(loaded.getLines().get(0))).contains("\"order\":{\"id\":1");
    }
}
