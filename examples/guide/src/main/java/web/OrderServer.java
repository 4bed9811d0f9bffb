package web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jalchemy.orm.SessionFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** A server for orders, of nothing but the JDK and Jackson. */
final class OrderServer {

    private final OrderApi orders;
    private final ObjectMapper json = new ObjectMapper();

    OrderServer(OrderApi orders) {
        this.orders = orders;
    }

    // region server
    static HttpServer start(SessionFactory sessions, ExecutorService threads) throws IOException {
        OrderServer orders = new OrderServer(new OrderApi(sessions)); // one factory for all threads
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/orders", new JsonHandler(orders.json, orders::answer));
        server.setExecutor(threads);
        server.start();
        return server;
    }
    // endregion

    // region routes
    private Object answer(HttpExchange request) throws Exception {
        String[] path = request.getRequestURI().getPath().split("/"); // "", "orders", id
        boolean all = path.length < 3;
        long id = all ? 0 : Long.parseLong(path[2]);
        switch (request.getRequestMethod()) {
            case "GET":
                return all ? orders.list("", 0, 20) : orders.find(id).orElseThrow(JsonHandler.NotFoundException::new);
            case "POST":
                return orders.create(json.readValue(request.getRequestBody(), OrderApi.NewOrder.class));
            case "PATCH":
                return orders.change(id, json.readValue(request.getRequestBody(), OrderApi.OrderChange.class));
            case "PUT":
                orders.replace(id, json.readValue(request.getRequestBody(), Order.class));
                return Map.of();
            case "DELETE":
                orders.delete(id);
                return Map.of();
            default:
                throw new IllegalArgumentException(request.getRequestMethod());
        }
    }
    // endregion
}
