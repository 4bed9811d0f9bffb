package io.jalchemy.benchmarks;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the classes of this process come from. */
public final class ClassPath {

    private ClassPath() {}

    /** The class path of this process, also where a build tool runs it with class loaders of its own. */
    public static List<String> entries() {
        if (!(ClassPath.class.getClassLoader() instanceof URLClassLoader loader)) {
            return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        }
        List<String> paths = new ArrayList<>();
        for (URL url : loader.getURLs()) {
            try {
                paths.add(Path.of(url.toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
        return paths;
    }
}
