package io.jalchemy.tests.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Mixin;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.live.LiveObject;
import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.state.InstanceState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entities in a test class, with a mixin above them and a class between that is not mapped. */
class SuperclassesTest {

    @Mixin
    abstract static class Numbered<K> {
        @PrimaryKey
        private @Nullable K id;

        private int revision = 1;

        public @Nullable K getId() {
            return id;
        }
    }

    abstract static class Between extends Numbered<Long> {
        int made = 1;
    }

    @Entity
    static class Deck extends Between {
        private String label;

        Deck(String label) {
            this.label = label;
        }
    }

    @Test
    void entity_belowAnUnmappedClass_isMadeFromRowsAndByItsConstructor() {
        LiveType type = LiveType.require(Deck.class);
        assertThat(type.attributes()).containsExactly("id", "revision", "label");
        assertThat(type.path()).isSameAs(DeckPath.DECK);
        LiveObject row = type.newObject(null);
        assertThat(row.jalchemy$state()).isNull();
        assertThat(((Deck) (Object) row).made).isEqualTo(1);

        Deck deck = new Deck("red");
        InstanceState state = InstanceState.require(deck);
        assertThat(state.isSet(type.index("revision"))).isTrue();
        assertThat(state.isSet(type.index("label"))).isTrue();
        assertThat(state.isSet(type.index("id"))).isFalse();
        deck.label += " and black";
        assertThat(deck.label).isEqualTo("red and black");
        assertThat(deck.getId()).isNull();
    }
}
