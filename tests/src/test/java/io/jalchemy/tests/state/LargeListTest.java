package io.jalchemy.tests.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Large lists of entities look up what they have: they know it as exactly as small ones. */
class LargeListTest {

    @Test
    @Timeout(20)
    void addingMany_takesTimeInProportion() {
        User user = new User("ed");
        for (int i = 0; i < 300_000; i++) {
            user.getPosts().add(new Post("post"));
        }
        assertThat(user.getPosts()).hasSize(300_000);
        assertThat(user.getPosts().get(299_999).getAuthor()).isSameAs(user);
    }

    /** An element leaves with the last of its places, whatever was done before, and whichever side it was done on. */
    @Test
    void randomChanges_keepBothSidesInStep() {
        Random random = new Random(11);
        for (int run = 0; run < 20; run++) {
            User user = new User("ed");
            User other = new User("wendy");
            List<Post> posts = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                posts.add(new Post("post" + i));
            }
            List<Post> expected = new ArrayList<>();
            for (int step = 0; step < 3_000; step++) {
                change(random, user, other, posts, expected);
                if (step % 100 == 0) {
                    check(user, posts, expected);
                }
            }
            check(user, posts, expected);
        }
    }

    private static void change(Random random, User user, User other, List<Post> posts, List<Post> expected) {
        Post post = posts.get(random.nextInt(posts.size()));
        List<Post> list = user.getPosts();
        int size = expected.size();
        switch (random.nextInt(size < 150 ? 4 : 9)) {
            case 0, 1, 2 -> {
                int at = random.nextInt(size + 1);
                list.add(at, post);
                expected.add(at, post);
            }
            case 3 -> {
                if (post.getAuthor() != user) {
                    post.setAuthor(user);
                    expected.add(post);
                }
            }
            case 4 -> {
                int at = random.nextInt(size);
                list.set(at, post);
                expected.set(at, post);
            }
            case 5 -> {
                int at = random.nextInt(size);
                list.remove(at);
                expected.remove(at);
            }
            case 6 -> {
                if (Collections.frequency(expected, post) == 1) {
                    post.setAuthor(other);
                    expected.remove(post);
                }
            }
            case 7 -> {
                List<Post> some = new ArrayList<>(posts.subList(0, 220 + random.nextInt(80)));
                Collections.shuffle(some, random);
                if (random.nextInt(50) == 0) {
                    user.setPosts(some);
                    expected.clear();
                    expected.addAll(some);
                }
            }
            default -> {
                list.remove(post);
                expected.remove(post);
            }
        }
    }

    private static void check(User user, List<Post> posts, List<Post> expected) {
        assertThat(user.getPosts()).containsExactlyElementsOf(expected);
        for (Post post : posts) {
            assertThat(post.getAuthor() == user).isEqualTo(expected.contains(post));
        }
    }
}
