package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.orm.Session;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import java.util.ArrayList;
import java.util.List;

/**
 * A lazy load writes before it reads. Links of objects that hold them already need not be written for what others hold: many
 * objects get links with one statement for the rows, however many loads there are in between.
 */
class LinksBeforeFlushTest {

    private static final int POSTS = 250;

    private final List<Post> posts = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();

    /** Each post has tag c; a and b are there. */
    private SessionFixture blog(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER, POST);
        blog.sessions.inTransaction(session -> {
            List<Tag> all = List.of(new Tag("a"), new Tag("b"), new Tag("c"));
            User user = new User("ed");
            for (int i = 0; i < POSTS; i++) {
                Post post = new Post("post" + i);
                post.getTags().add(all.get(2));
                user.getPosts().add(post);
            }
            session.add(user);
            session.addAll(all);
        });
        return blog;
    }

    private void load(SessionFixture blog, Session session) {
        posts.clear();
        tags.clear();
        posts.addAll(session.scalars(select(POST).orderBy(POST.id)).all());
        tags.addAll(session.scalars(select(TAG).orderBy(TAG.name)).all());
        blog.forget();
    }

    private static List<String> names(Post post) {
        return post.getTags().stream().map(Tag::getName).toList();
    }

    @EachDatabase
    void links_areWrittenOnce_afterAllLoads(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            load(blog, session);
            posts.forEach(post -> post.getTags().add(tags.get(0)));
            assertThat(blog.verbs()).containsExactly("SELECT tags", "SELECT tags", "SELECT tags");
            session.commit();
            assertThat(blog.verbs()).containsExactly("INSERT post_tags");
        }
        assertThat(blog.rows("post_tags")).isEqualTo(2L * POSTS);
        try (Session session = blog.sessions.open()) {
            load(blog, session);
            posts.forEach(post -> assertThat(names(post)).containsExactly("a", "c"));
        }
    }

    @EachDatabase
    void links_thatAreTakenAway_areWrittenOnce_too(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            load(blog, session);
            posts.forEach(post -> post.getTags().clear());
            session.commit();
            assertThat(blog.verbs()).containsExactly("SELECT tags", "SELECT tags", "SELECT tags", "DELETE post_tags");
        }
        assertThat(blog.rows("post_tags")).isZero();
    }

    /** What came through the other side is not in a collection yet: it is written, and read in the order of the mapping. */
    @EachDatabase
    void linksOfWhatIsNotLoaded_areWrittenBefore(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            load(blog, session);
            posts.get(0).getTags().add(tags.get(0));
            tags.get(0).getPosts().add(posts.get(150));
            blog.forget();
            assertThat(names(posts.get(150))).containsExactly("a", "c");
            assertThat(blog.verbs()).containsExactly("INSERT post_tags", "SELECT tags");
        }
    }

    @EachDatabase
    void otherChanges_areWrittenBefore(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            load(blog, session);
            posts.get(0).getTags().add(tags.get(0));
            tags.get(2).setName("0");
            blog.forget();
            assertThat(names(posts.get(150))).containsExactly("0");
            assertThat(blog.verbs()).containsExactly("UPDATE tags", "INSERT post_tags", "SELECT tags");
        }
    }

    @EachDatabase
    void newAndDeletedObjects_areWrittenBefore(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            load(blog, session);
            posts.get(0).getTags().add(new Tag("d"));
            blog.forget();
            assertThat(names(posts.get(150))).containsExactly("c");
            assertThat(blog.verbs()).containsExactly("INSERT tags", "INSERT post_tags", "SELECT tags");
            session.delete(tags.get(2));
            assertThat(names(posts.get(249))).isEmpty();
            assertThat(blog.verbs()).containsExactly("DELETE post_tags", "DELETE tags", "SELECT tags");
        }
    }

    @EachDatabase
    void otherRelationships_areReadAfterTheLinksAreWritten(TestDatabase database) {
        SessionFixture blog = blog(database);
        try (Session session = blog.sessions.open()) {
            load(blog, session);
            posts.get(0).getTags().add(tags.get(0));
            blog.forget();
            assertThat(tags.get(1).getPosts()).isEmpty();
            assertThat(blog.verbs()).containsExactly("INSERT post_tags", "SELECT posts");
            assertThat(tags.get(0).getPosts()).containsExactly(posts.get(0));
        }
    }
}
