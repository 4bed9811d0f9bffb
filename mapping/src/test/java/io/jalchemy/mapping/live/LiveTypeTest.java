package io.jalchemy.mapping.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LiveTypeTest {

    static class Keyed {}

    static class Tag extends Keyed {}

    static class Plain implements LiveObject {}

    static class Typed implements LiveObject {
        static final LiveType TYPE = LiveType.register(Typed.class, null);

        @Override
        public LiveType jalchemy$type() {
            return TYPE;
        }
    }

    @Test
    void register_subclass_numbersOnAfterItsSuperclass() {
        LiveType keyed = LiveType.register(Keyed.class, null, "id", "revision");
        LiveType tag = LiveType.register(Tag.class, keyed, "name");
        assertThat(tag.attributes()).containsExactly("id", "revision", "name");
        assertThat(tag.base()).isEqualTo(2);
        assertThat(tag.index("name")).isEqualTo(2);
        assertThat(tag.index("nothing")).isEqualTo(-1);
        assertThat(tag.superType()).isSameAs(keyed);
        assertThat(LiveType.of(Tag.class)).isSameAs(tag);
        assertThat(LiveType.require(Tag.class)).isSameAs(tag);
    }

    @Test
    void newObject_withoutPrototype_saysTheClassIsAbstract() {
        LiveType type = LiveType.register(Keyed.class, null, "id");
        assertThat(type.path()).isNull();
        assertThatThrownBy(() -> type.newObject(null)).hasMessageEndingWith("no object of it can be made. [ABSTRACT]");
    }

    @Test
    void plainClass_hasNoType_andItsUseSaysWhatToDo() {
        assertThat(LiveType.of(String.class)).isNull();
        assertThatThrownBy(() -> LiveType.require(String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("java.lang.String was not enhanced when it was compiled.")
                .hasMessageContaining("annotationProcessorPaths")
                .hasMessageEndingWith("[NOT_ENHANCED]");
        assertThatThrownBy(() -> new Plain().jalchemy$type()).hasMessageEndingWith("[NOT_ENHANCED]");
    }

    @Test
    void begin_forThePrototype_asksForNoState_laterSaysThatTheRunTimeIsMissing() {
        Live.begin(new Typed());
        Typed.TYPE.prototype(new Typed());
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> Live.begin(new Typed()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("Put jalchemy-orm beside jalchemy-mapping. [NO_RUNTIME]");
        }
    }

    @Test
    void unboxing_null_isZero() {
        assertThat(Live.toBoolean(null)).isFalse();
        assertThat(Live.toChar(null)).isEqualTo('\0');
        assertThat(Live.toLong(null)).isZero();
        assertThat(Live.toDouble(null)).isZero();
        assertThat(Live.toInt(7)).isEqualTo(7);
    }
}
