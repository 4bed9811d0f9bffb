package io.jalchemy.tests.blog;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.UserGroupPath.USER_GROUP;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.mapping.live.LiveType;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.Table;
import io.jalchemy.sql.statement.Row2;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the processor makes of the blog's classes. */
class BlogPathsTest {

    @Test
    void classes_compiled_areLive() {
        assertThat(LiveType.of(User.class))
                .isNotNull()
                .extracting(LiveType::attributes)
                .isEqualTo(
                        List.of("id", "name", "fullname", "createdAt", "updatedAt", "posts", "profile", "groupLinks"));
        assertThat(LiveType.of(UserGroup.class))
                .isNotNull()
                .extracting(LiveType::path)
                .isSameAs(USER_GROUP);
    }

    @Test
    void model_ofUser_saysWhatTheAnnotationsSay() {
        assertThat(EntityPath.modelOf(USER).table()).isEqualTo("users");
        assertThat(EntityPath.modelOf(USER).attributes()).hasSize(8);
        assertThat(EntityPath.targetOf(USER, 0)).isSameAs(POST);
    }

    @Test
    void nullability_followsTheTypes() {
        Table users = Registry.of(USER, USER_GROUP).metadata().table("users");
        assertThat(users.columns().stream().filter(Column::isNullable).map(Column::name))
                .containsExactly("fullname");
        Table links = Registry.of(USER, USER_GROUP).metadata().table("user_group");
        assertThat(links.columns().stream().filter(Column::isNullable)).isEmpty();
    }

    @Test
    void alias_ofPath_isOfItsClassAndAnotherSource() {
        UserPath boss = Sql.alias(USER, "boss");
        assertThat(boss.name).isNotEqualTo(USER.name).hasToString("boss.name");
        assertThat(USER.name).hasToString("User.name");
    }

    @Test
    void select_ofAttributes_isTyped() {
        var query = select(USER.name, count(POST.id)).groupBy(USER.name).having(count().gt(1));
        Row2<String, Long> row = query.form().row(new Object[] {"ed", 2L});
        assertThat(row.v1()).isEqualTo("ed");
        assertThat(row.v2()).isEqualTo(2L);
    }

    @Test
    void compositeKey_isARecordOfThePath() {
        assertThat(new UserGroupPath.Key(1L, 2L).parts()).containsExactly(1L, 2L);
    }

    @Test
    void eq_ofNull_isRefused() {
        assertThatThrownBy(() -> USER.name.eq((String) null))
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining("eq(…) of User.name")
                .hasMessageContaining("isNull()");
    }
}
