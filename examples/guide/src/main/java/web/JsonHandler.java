package web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.jalchemy.engine.DatabaseException;
import io.jalchemy.engine.result.NoResultException;
import io.jalchemy.orm.error.StaleDataException;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests in JSON, and turns what goes wrong into a status. */
final class JsonHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(JsonHandler.class);

    /** Answers a request. */
    @FunctionalInterface
    interface Endpoint {

        /** Returns what is written as JSON. */
        Object answer(HttpExchange request) throws Exception;
    }

    private final ObjectMapper json;
    private final Endpoint endpoint;

    JsonHandler(ObjectMapper json, Endpoint endpoint) {
        this.json = json;
        this.endpoint = endpoint;
    }

    // region handle
    @Override
    public void handle(HttpExchange request) throws IOException {
        int status = 200;
        Object answer;
        try {
            answer = endpoint.answer(request); // its transaction has ended when it returns
        } catch (Exception e) {
            status = status(e);
            answer = Map.of("error", text(status, e));
            LOG.debug("{} {}", status, request.getRequestURI(), e);
        }
        byte[] body = json.writeValueAsBytes(answer);
        request.getResponseHeaders().set("Content-Type", "application/json");
        request.sendResponseHeaders(status, body.length);
        request.getResponseBody().write(body);
        request.close();
    }
    // endregion

    // region status
    static int status(Exception e) {
        if (e instanceof NotFoundException || e instanceof NoResultException) { // the latter from getOne
            return 404;
        }
        if (e instanceof JsonProcessingException || e instanceof IllegalArgumentException) {
            return 400;
        }
        if (e instanceof StaleDataException) {
            return 409; // 412 if the version came in a header If-Match
        }
        if (e instanceof DatabaseException refused) {
            return switch (refused.kind()) {
                case UNIQUE, FOREIGN_KEY -> 409;
                case NOT_NULL, CHECK, DATA -> 400;
                case SERIALIZATION_FAILURE, DEADLOCK, LOCK_NOT_AVAILABLE, TIMEOUT, CONNECTION_LOST -> 503;
                default -> 500;
            };
        }
        return 500;
    }
    // endregion

    private static String text(int status, Exception e) {
        if (status == 404 || status == 500) {
            return status == 404 ? "not found" : "internal error";
        }
        if (e instanceof DatabaseException refused) {
            return refused.kind() + (refused.column() == null ? "" : " " + refused.column());
        }
        Throwable last = e;
        while (e instanceof JsonProcessingException && last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }

    /** What was asked for is not there. */
    static final class NotFoundException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
