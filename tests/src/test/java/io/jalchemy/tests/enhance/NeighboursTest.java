package io.jalchemy.tests.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.Inspection;
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
        assertThat(fields().writeValueAsString(card("lamp"))).isEqualTo(LAMP);
    }

    private static ObjectMapper fields() {
        return new ObjectMapper()
                .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
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
        Card back = throughStream(card("lamp"));
        assertThat(back).usingRecursiveComparison().isEqualTo(card("lamp"));
        assertThat(((LiveObject) (Object) back).jalchemy$state()).isNull();
    }

    private static Card throughStream(Card card) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(card);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Card) in.readObject();
        }
    }

    @Test
    void serialised_newObjects_comeBackNew() throws Exception {
        Card card = new Card("lamp");
        card.getLoans().add(new Loan("ed"));
        assertThat(card.getLoans().get(0).getCard()).isSameAs(card);
        Card back = throughStream(card);
        assertThat(Inspection.of(back).isTransient()).isTrue();
        assertThat(back.getLoans()).hasSize(1);
        assertThat(back.getLoans().get(0).getCard()).isSameAs(back);
        assertThat(back.getTitle()).isEqualTo("lamp");
    }

    @Test
    void jackson_readsIntoANewObject_byFieldsAndBySetters() throws IOException {
        String json = "{\"title\":\"desk\",\"copies\":9}";
        Card bySetters = new Card("lamp");
        new ObjectMapper().readerForUpdating(bySetters).readValue(json);
        Card byFields = new Card("lamp");
        fields().readerForUpdating(byFields).readValue(json);
        for (Card card : new Card[] {bySetters, byFields}) {
            assertThat(card.getTitle()).isEqualTo("desk");
            assertThat(card.getCopies()).isEqualTo(9);
        }
    }

    @Test
    void jackson_newObjectWithCollection_writesIt() throws IOException {
        Card card = new Card("lamp");
        assertThat(new ObjectMapper().writeValueAsString(card))
                .isEqualTo("{\"id\":null,\"title\":\"lamp\",\"copies\":1,\"loans\":[]}");
        assertThat(new Gson().toJson(card)).isEqualTo("{\"title\":\"lamp\",\"copies\":1,\"loans\":[]}");
    }

    @Test
    void assertj_newObjects_compareByTheirAttributes() {
        Card one = new Card("lamp");
        one.getLoans().add(new Loan("ed"));
        Card other = new Card("lamp");
        other.getLoans().add(new Loan("ed"));
        assertThat(one).usingRecursiveComparison().isEqualTo(other);
        other.getLoans().add(new Loan("jack"));
        assertThat(one).usingRecursiveComparison().isNotEqualTo(other);
    }
}
