package types;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
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
}
