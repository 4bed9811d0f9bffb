package io.jalchemy.tests.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.blog.Group;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Profile;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.blog.UserGroup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both sides of a relationship in step, on objects that no session has seen. */
class BackReferenceTest {

    private final User ed = new User("ed");
    private final User jack = new User("jack");
    private final Post post = new Post("hello");

    @Test
    void collection_neverAssigned_isEmptyAndNotNull() {
        assertThat(ed.getPosts()).isEmpty();
        assertThat(ed.getGroupLinks()).isEmpty();
        assertThat(ed.getProfile()).isNull();
    }

    @Test
    void collectionAdd_setsTheReference() {
        ed.getPosts().add(post);
        assertThat(post.getAuthor()).isSameAs(ed);
    }

    @Test
    void referenceSet_addsToTheCollection() {
        post.setAuthor(ed);
        assertThat(ed.getPosts()).containsExactly(post);
    }

    @Test
    void linkingConstructor_addsToTheCollectionOnce() {
        Post linked = new Post(ed, "linked");
        assertThat(ed.getPosts()).containsExactly(linked);
        assertThat(linked.getAuthor()).isSameAs(ed);
    }

    @Test
    void collectionAdd_ofSomebodyElses_movesIt() {
        ed.getPosts().add(post);
        jack.getPosts().add(post);
        assertThat(post.getAuthor()).isSameAs(jack);
        assertThat(ed.getPosts()).isEmpty();
        assertThat(jack.getPosts()).containsExactly(post);
    }

    @Test
    void referenceSet_toAnother_movesIt() {
        post.setAuthor(ed);
        post.setAuthor(jack);
        assertThat(ed.getPosts()).isEmpty();
        assertThat(jack.getPosts()).containsExactly(post);
    }

    @Test
    void referenceSet_null_removesIt() {
        ed.getPosts().add(post);
        post.setAuthor(null);
        assertThat(ed.getPosts()).isEmpty();
        assertThat(post.getAuthor()).isNull();
    }

    @Test
    void collectionRemove_inEveryWay_setsTheReferenceNull() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            posts.add(new Post(ed, "p" + i));
        }
        ed.getPosts().remove(0);
        ed.getPosts().remove(posts.get(1));
        ed.getPosts().removeIf(each -> each == posts.get(2));
        Iterator<Post> iterator = ed.getPosts().iterator();
        iterator.next();
        iterator.remove();
        ed.getPosts().subList(0, 1).clear();
        ed.getPosts().removeAll(List.of(posts.get(5)));
        ed.getPosts().retainAll(List.of(posts.get(7)));
        assertThat(posts).extracting(Post::getAuthor).containsExactly(null, null, null, null, null, null, null, ed);
        ed.getPosts().clear();
        assertThat(posts.get(7).getAuthor()).isNull();
    }

    @Test
    void collection_replaced_tellsWhatGoesAndWhatComes() {
        Post other = new Post("other");
        Post third = new Post("third");
        ed.getPosts().addAll(List.of(post, other));
        ed.setPosts(new ArrayList<>(List.of(other, third)));
        assertThat(post.getAuthor()).isNull();
        assertThat(third.getAuthor()).isSameAs(ed);
        assertThat(ed.getPosts()).containsExactly(other, third);
    }

    @Test
    void collection_ofAnotherObject_isRefused() {
        assertThatThrownBy(() -> ed.setPosts(jack.getPosts()))
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining("User.posts")
                .hasMessageContaining("new ArrayList<>");
    }

    @Test
    void sort_isNoChange() {
        Post b = new Post(ed, "b");
        Post a = new Post(ed, "a");
        ed.getPosts().sort(java.util.Comparator.comparing(Post::getTitle));
        assertThat(ed.getPosts()).containsExactly(a, b);
        assertThat(a.getAuthor()).isSameAs(ed);
        assertThat(b.getAuthor()).isSameAs(ed);
    }

    @Test
    void listSet_replacesOneByAnother() {
        Post other = new Post("other");
        ed.getPosts().add(post);
        ed.getPosts().set(0, other);
        assertThat(post.getAuthor()).isNull();
        assertThat(other.getAuthor()).isSameAs(ed);
    }

    @Test
    void manyToMany_added_isOnBothSidesOnce() {
        Tag java = new Tag("java");
        post.getTags().add(java);
        assertThat(java.getPosts()).containsExactly(post);
        java.getPosts().remove(post);
        assertThat(post.getTags()).isEmpty();
    }

    @Test
    void oneToOne_swapped_unlinksBothOldPartners() {
        Profile first = new Profile();
        Profile second = new Profile();
        ed.setProfile(first);
        jack.setProfile(second);
        ed.setProfile(second);
        assertThat(second.getUser()).isSameAs(ed);
        assertThat(first.getUser()).isNull();
        assertThat(jack.getProfile()).isNull();
        first.setUser(ed);
        assertThat(ed.getProfile()).isSameAs(first);
        assertThat(second.getUser()).isNull();
    }

    @Test
    void associationObject_constructed_isOnBothEnds() {
        Group admins = new Group("admins");
        UserGroup link = new UserGroup(ed, admins);
        assertThat(ed.getGroupLinks()).containsExactly(link);
        assertThat(admins.getUserLinks()).containsExactly(link);
        assertThat(ed.getGroups()).containsExactly(admins);
    }

    @Test
    void nullElement_isRefused() {
        assertThatThrownBy(() -> ed.getPosts().add(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ed.getGroupLinks().add(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void collections_serialised_arePlain() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(ed.getPosts());
            out.writeObject(ed.getGroupLinks());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isExactlyInstanceOf(ArrayList.class);
            assertThat(in.readObject())
                    .isInstanceOf(Set.class)
                    .isNotInstanceOf(ed.getGroupLinks().getClass());
        }
    }
}
