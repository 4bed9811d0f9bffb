package io.jalchemy.tests.session;

import static io.jalchemy.orm.Loading.defer;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.enhance.CardPath.CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.DetachedObjectException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.enhance.Card;
import io.jalchemy.tests.enhance.Loan;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.annotation.ElementType;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Objects of a session, some attributes of which are not loaded, in the hands of other libraries. */
class OtherLibrariesTest {

    private static SessionFixture cards(TestDatabase database) {
        SessionFixture cards = new SessionFixture(database, CARD);
        Card card = new Card("lamp");
        card.getLoans().add(new Loan("ed"));
        cards.sessions.inTransaction(session -> session.add(card));
        cards.forget();
        return cards;
    }

    /** Jackson does not follow references in circles: one side is left out. */
    private interface WithoutCard {
        @JsonIgnore
        Card getCard();
    }

    private static ObjectMapper jackson() {
        return new ObjectMapper().addMixIn(Loan.class, WithoutCard.class);
    }

    private static Card withoutTitle(Session session) {
        return session.scalars(select(CARD).options(defer(CARD.title))).one();
    }

    @EachDatabase
    void jackson_byGetters_loadsWhatItReads(TestDatabase database) {
        SessionFixture cards = cards(database);
        try (Session session = cards.sessions.open()) {
            Card card = withoutTitle(session);
            JsonNode tree = jackson().valueToTree(card);
            assertThat(tree.get("title").asText()).isEqualTo("lamp");
            assertThat(tree.get("loans").get(0).get("reader").asText()).isEqualTo("ed");
            assertThat(cards.verbs()).containsExactly("SELECT card", "SELECT card", "SELECT loan");
        }
    }

    @EachDatabase
    void jackson_byGetters_ofADetachedObject_saysWhatIsNotLoaded(TestDatabase database) {
        SessionFixture cards = cards(database);
        Card card = cards.sessions.fromTransaction(OtherLibrariesTest::withoutTitle);
        assertThatThrownBy(() -> jackson().writeValueAsString(card))
                .isInstanceOf(JsonMappingException.class)
                .hasCauseInstanceOf(DetachedObjectException.class)
                .hasMessageContaining("Card.title is not loaded");
    }

    /** Gson makes objects without a constructor and fills their fields: what the fields hold counts. */
    @EachDatabase
    void gson_objectsMadeWithoutAConstructor_areStored(TestDatabase database) {
        SessionFixture cards = cards(database);
        Card card =
                new Gson().fromJson("{\"title\":\"desk\",\"copies\":2,\"loans\":[{\"reader\":\"bob\"}]}", Card.class);
        try (Session session = cards.sessions.open()) {
            session.add(card);
            assertThat(card.getLoans().get(0).getCard()).isSameAs(card);
            session.commit();
            assertThat(card.getId()).isNotNull();
            assertThat(cards.rows("card WHERE title = 'desk' AND copies = 2")).isEqualTo(1);
            assertThat(cards.rows("loan WHERE card_id = " + card.getId())).isEqualTo(1);
            card.getLoans().add(new Loan("carol"));
            session.commit();
            assertThat(cards.rows("loan WHERE reader = 'carol'")).isEqualTo(1);
        }
    }

    /** Constraints of fields are checked by reading the fields; those that are not loaded have to be left out. */
    @EachDatabase
    void validator_constraintsOfFields_ofUnloadedAttributes_areLeftOut(TestDatabase database) {
        SessionFixture cards = cards(database);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .traversableResolver(new LoadedAttributes())
                        .buildValidatorFactory();
                Session session = cards.sessions.open()) {
            Validator validator = factory.getValidator();
            Card card = withoutTitle(session);
            assertThat(Inspection.of(card).unloaded()).containsExactlyInAnyOrder("title", "loans");
            cards.forget();
            assertThat(validator.validate(card)).isEmpty();
            assertThat(cards.sent()).as("validation loads nothing").isEmpty();
            card.setTitle(null);
            assertThat(validator.validate(card)).singleElement().satisfies(violation -> assertThat(
                            violation.getPropertyPath())
                    .hasToString("title"));
            session.rollback();
        }
    }

    /** What an application gives its validator. */
    private static final class LoadedAttributes implements TraversableResolver {

        @Override
        public boolean isReachable(Object object, Path.Node node, Class<?> root, Path path, ElementType type) {
            return Inspection.of(object).isLoaded(node.getName());
        }

        @Override
        public boolean isCascadable(Object object, Path.Node node, Class<?> root, Path path, ElementType type) {
            return true;
        }
    }

    @EachDatabase
    void serialised_andBack_isDetached_andCanBeMerged(TestDatabase database) throws Exception {
        SessionFixture cards = cards(database);
        Card card = cards.sessions.fromTransaction(session -> {
            Card loaded = session.scalars(select(CARD)).one();
            assertThat(loaded.getLoans()).hasSize(1);
            return loaded;
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(card);
        }
        Card back;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            back = (Card) in.readObject();
        }
        assertThat(Inspection.of(back).isDetached()).isTrue();
        assertThat(back.getLoans()).hasSize(1);
        back.setTitle("chair");
        cards.sessions.inTransaction(session -> {
            Card merged = session.merge(back);
            assertThat(merged).isNotSameAs(back);
        });
        assertThat(cards.rows("card WHERE title = 'chair'")).isEqualTo(1);
        assertThat(cards.rows("card")).isEqualTo(1);
        assertThat(cards.rows("loan")).isEqualTo(1);
    }
}
