package io.jalchemy.processor.enhance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Determines from class files what is mapped, for enhancement after compilation: annotations mark entities and mixins, and the path class
 * that the processor generated exists.
 */
final class ClassFileNests {

    private static final NestModel NOTHING = new NestModel(List.of());

    private final Function<String, byte @Nullable []> files;
    private final Map<String, NestModel> byHost = new ConcurrentHashMap<>();

    /**
     * Creates nests for a class path.
     *
     * @param files returns the class file of an internal name, or null
     */
    ClassFileNests(Function<String, byte @Nullable []> files) {
        this.files = files;
    }

    /**
     * Rewrites a class file.
     *
     * @return the new bytes; null if there was nothing to change
     * @throws IllegalArgumentException if a class of its nest cannot be enhanced; the message says why
     */
    byte @Nullable [] enhance(byte[] classFile) {
        return Enhancer.enhance(classFile, nest(ClassFacts.of(classFile)));
    }

    private NestModel nest(ClassFacts member) {
        if (!member.mapped()
                && member.nestHost().equals(member.name())
                && member.nestMembers().isEmpty()) {
            return NOTHING;
        }
        NestModel known = byHost.get(member.nestHost());
        if (known == null) {
            known = read(member.nestHost().equals(member.name()) ? member : find(member.nestHost()));
            byHost.put(member.nestHost(), known);
        }
        return known;
    }

    private NestModel read(@Nullable ClassFacts host) {
        if (host == null) {
            return NOTHING;
        }
        List<MappedClass> mapped = new ArrayList<>();
        add(host, mapped);
        for (String member : host.nestMembers()) {
            add(find(member), mapped);
        }
        return mapped.isEmpty() ? NOTHING : new NestModel(mapped);
    }

    private void add(@Nullable ClassFacts facts, List<MappedClass> mapped) {
        if (facts != null && facts.mapped()) {
            mapped.add(new MappedClass(facts.name(), mappedSuper(facts), path(facts), facts.mappedFields()));
        }
    }

    /**
     * Returns the internal name of the nearest superclass that is mapped, null for none; refuses a superclass that no object of a row could
     * be created with.
     */
    private @Nullable String mappedSuper(ClassFacts facts) {
        ClassFacts superclass = find(facts.superName());
        if (superclass == null || superclass.mapped()) {
            return superclass == null ? null : superclass.name();
        }
        if (!superclass.constructibleBy(facts)) {
            throw new IllegalArgumentException(facts.name().replace('/', '.')
                    + " cannot be made from a row: its superclass "
                    + superclass.name().replace('/', '.') + " has no constructor without arguments that it could call."
                    + " Give it one, or map it with @Mixin. [SUPERCLASS_NOT_CONSTRUCTIBLE]");
        }
        ClassFacts above = superclass;
        while (above != null && !above.mapped()) {
            above = find(above.superName());
        }
        return above == null ? null : above.name();
    }

    private MappedClass.@Nullable PathConstant path(ClassFacts facts) {
        if (!facts.entity()) {
            return null;
        }
        String simple = facts.name()
                .substring(Math.max(facts.name().lastIndexOf('/'), facts.name().lastIndexOf('$')) + 1);
        String pack = facts.packageName();
        ClassFacts path = find((pack.isEmpty() ? "" : pack + "/") + simple + "Path");
        return path == null || path.ownConstant() == null
                ? null
                : new MappedClass.PathConstant(path.name(), path.ownConstant());
    }

    private @Nullable ClassFacts find(@Nullable String internalName) {
        byte[] bytes = internalName == null ? null : files.apply(internalName);
        return bytes == null ? null : ClassFacts.of(bytes);
    }
}
