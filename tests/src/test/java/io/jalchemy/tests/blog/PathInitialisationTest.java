package io.jalchemy.tests.blog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Path classes that refer to each other can be initialised by several threads at once. */
class PathInitialisationTest {

    private static final int LOADERS = 1000;

    /** Defines the entities and their paths anew. */
    private static final class Fresh extends ClassLoader {

        private final Map<String, byte[]> bytes;

        Fresh(Map<String, byte[]> bytes) {
            super(PathInitialisationTest.class.getClassLoader());
            this.bytes = bytes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] own = bytes.get(name);
            if (own == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, own, 0, own.length);
            }
        }
    }

    @Test
    @Timeout(120)
    void twoThreads_oneThousandFreshClassLoaders_neverWaitForEachOther() throws Exception {
        Map<String, byte[]> bytes = new HashMap<>();
        for (String simple : List.of("User", "Post", "Tag", "Profile", "Group", "UserGroup")) {
            for (String suffix : List.of("", "Path", "Path$Key")) {
                read("io.jalchemy.tests.blog." + simple + suffix, bytes);
            }
        }
        assertThat(bytes).containsKeys("io.jalchemy.tests.blog.UserPath", "io.jalchemy.tests.blog.UserGroupPath$Key");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            for (int i = 0; i < LOADERS; i++) {
                Fresh loader = new Fresh(bytes);
                Future<String> user = threads.submit(() -> initialise(loader, "UserPath", "USER", start));
                Future<String> post = threads.submit(() -> initialise(loader, "PostPath", "POST", start));
                assertThat(user.get(20, TimeUnit.SECONDS)).isEqualTo("User");
                assertThat(post.get(20, TimeUnit.SECONDS)).isEqualTo("Post");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void read(String name, Map<String, byte[]> bytes) throws IOException {
        try (InputStream in =
                PathInitialisationTest.class.getClassLoader().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in != null) {
                bytes.put(name, in.readAllBytes());
            }
        }
    }

    private static String initialise(ClassLoader loader, String path, String constant, CyclicBarrier start)
            throws Exception {
        start.await(20, TimeUnit.SECONDS);
        return Class.forName("io.jalchemy.tests.blog." + path, true, loader)
                .getField(constant)
                .get(null)
                .toString();
    }
}
