package types;

import static io.jalchemy.sql.Sql.json;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.update;
import static types.AnswerPath.ANSWER;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.orm.Session;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that may be null, or no JSON at all. */
interface Answers {

    // region answer
    @Entity(table = "answers")
    class Answer {

        @PrimaryKey
        private @Nullable Long id;

        @MappedColumn(type = Json.class)
        private @Nullable JsonNode body;
        // endregion

        /** Of another class than JsonNode. */
        @MappedColumn(type = Json.class)
        private @Nullable Map<String, Object> details;

        Answer(@Nullable JsonNode body) {
            this.body = body;
        }

        @Nullable
        Long getId() {
            return id;
        }

        @Nullable
        JsonNode getBody() {
            return body;
        }

        @Nullable
        Map<String, Object> getDetails() {
            return details;
        }

        void setDetails(@Nullable Map<String, Object> details) {
            this.details = details;
        }
        // region answer continued
    }
    // endregion

    // region elements
    static List<Answer> atLeast(Session session, int level) {
        return session.scalars(select(ANSWER)
                        .where(json(ANSWER.details).element("level").asInteger().ge(level)))
                .all();
    }

    static List<String> firstTags(Session session) {
        return session.scalars(
                        select(json(ANSWER.details).element("tags").element(0).asString())
                                .where(json(ANSWER.details).element("tags").isNotNull()))
                .all();
    }
    // endregion

    // region set-element
    static void setLevel(Session session, long id, int level) {
        session.execute(update(ANSWER)
                .set(json(ANSWER.details).element("level").asInteger(), level)
                .where(ANSWER.id.eq(id)));
    }
    // endregion
}
