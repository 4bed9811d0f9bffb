package io.jalchemy.tests.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveType;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tools that look at an entity's fields or getters see what the program wrote, and nothing of the library. */
class NeighboursTest {

    private static final String LAMP = "{\"id\":7,\"title\":\"lamp\",\"copies\":3,\"loans\":null}";

    /** A card as rows make it, without a session. */
    private static Card card(@Nullable String title) {
        LiveType type = LiveType.require(Card.class);
        LiveObject made = type.newObject(null);
        made.jalchemy$set(type.index("id"), 7L);
        made.jalchemy$set(type.index("title"), title);
        made.jalchemy$set(type.index("copies"), 3);
        return (Card) (Object) made;
    }

    @Test
    void jackson_byGetters_writesTheAttributes() throws IOException {
        assertThat(new ObjectMapper().writeValueAsString(card("lamp"))).isEqualTo(LAMP);
    }

    @Test
    void jackson_byFields_writesTheAttributes() throws IOException {
        ObjectMapper fields = new ObjectMapper()
                .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
        assertThat(fields.writeValueAsString(card("lamp"))).isEqualTo(LAMP);
    }

    @Test
    void gson_writesAndReadsTheAttributes() {
        assertThat(new Gson().toJson(card("lamp"))).isEqualTo(LAMP.replace(",\"loans\":null", ""));
        Card read = new Gson().fromJson(LAMP, Card.class);
        assertThat(read.getTitle()).isEqualTo("lamp");
        assertThat(((LiveObject) (Object) read).jalchemy$state()).isNull();
    }

    @Test
    void assertj_recursiveComparison_comparesTheAttributes() {
        assertThat(card("lamp")).usingRecursiveComparison().isEqualTo(card("lamp"));
        assertThat(card("lamp")).usingRecursiveComparison().isNotEqualTo(card("desk"));
    }

    @Test
    void validator_constraintsOfFields_areChecked() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(validator.validate(card("lamp"))).isEmpty();
            assertThat(validator.validate(card(null))).singleElement().satisfies(violation -> assertThat(
                            violation.getPropertyPath())
                    .hasToString("title"));
        }
    }

    @Test
    void serialised_andBack_isEqualAndPlain() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(card("lamp"));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Card back = (Card) in.readObject();
            assertThat(back).usingRecursiveComparison().isEqualTo(card("lamp"));
            assertThat(((LiveObject) (Object) back).jalchemy$state()).isNull();
        }
    }
}
