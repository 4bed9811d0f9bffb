package io.jalchemy.orm.unitofwork;

import io.jalchemy.orm.mapper.ColumnProperty;
import io.jalchemy.orm.mapper.Mapper;
import io.jalchemy.orm.model.CompositeKey;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.orm.path.LoadOption;
import io.jalchemy.orm.state.InstanceState;
import io.jalchemy.sql.error.JalchemyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds objects by their keys: those that the session has, and the others by one statement. */
public final class ObjectsByKey {

    private final UnitOfWork work;

    /** Makes a finder of objects for the session of {@code work}. */
    public ObjectsByKey(UnitOfWork work) {
        this.work = work;
    }

    /** Returns the object with a stored key; null if there is no row, or it is of another class. */
    public @Nullable Object find(Mapper mapper, Object key, List<LoadOption> options) {
        Object there = present(mapper, key);
        if (there == null) {
            work.autoflush();
            there = present(mapper, key); // perhaps it was new
        }
        if (there != null) {
            return mapper.type().javaType().isInstance(there) ? there : null;
        }
        return work.queries().get(work, mapper, key, options);
    }

    /** Returns the object with a stored key if the session has it and nothing of it has expired. */
    private @Nullable Object present(Mapper mapper, Object key) {
        Object there = work.identities().find(mapper.root().path(), key);
        return there == null || InstanceState.require(there).hasStale() ? null : there;
    }

    /** Returns the objects with the keys {@code given}, in the order of the keys; a key without a row is left out. */
    public <E> List<E> findAll(EntityPath<E, ?> entity, Collection<?> given, List<LoadOption> options) {
        Mapper mapper = work.mappers().mapper(entity);
        List<Object> keys = new ArrayList<>();
        given.forEach(key -> keys.add(key(mapper, key)));
        Map<Object, Object> found = new HashMap<>();
        Set<Object> missing = missing(mapper, keys, found);
        if (!missing.isEmpty()) {
            work.autoflush();
            missing = missing(mapper, keys, found); // perhaps some were new
        }
        if (!missing.isEmpty()) {
            for (Object object : work.queries().getAll(work, mapper, List.copyOf(missing), options)) {
                found.put(Objects.requireNonNull(InstanceState.require(object).key(), "it has a row"), object);
            }
        }
        return objects(EntityPath.modelOf(entity).javaType(), keys, found);
    }

    private Set<Object> missing(Mapper mapper, List<Object> keys, Map<Object, Object> found) {
        Set<Object> missing = new LinkedHashSet<>();
        for (Object key : keys) {
            Object there = present(mapper, key);
            if (there == null) {
                missing.add(key);
            } else {
                found.put(key, there);
            }
        }
        return missing;
    }

    /** Converts {@code given}, a key in the form of the program, to the stored form. */
    public static Object key(Mapper mapper, @Nullable Object given) {
        if (given == null) {
            throw new JalchemyException(
                    "NULL_KEY",
                    "A key of " + mapper + " was given as null, and a key is never null. Check for null before.");
        }
        int[] keys = mapper.keys();
        List<?> parts = given instanceof CompositeKey composite ? parts(mapper, composite) : List.of(given);
        if (parts.size() != keys.length) {
            throw new JalchemyException("KEY_PARTS", wrongParts(mapper, given, parts.size()));
        }
        List<Object> stored = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            stored.add(part(mapper, mapper.requireColumn(keys[i]), parts.get(i)));
        }
        return stored.size() == 1 ? stored.get(0) : List.copyOf(stored);
    }

    private static List<Object> parts(Mapper mapper, CompositeKey given) {
        try {
            return given.parts();
        } catch (NullPointerException e) {
            throw nullPart(mapper, names(mapper), e);
        }
    }

    private static Object part(Mapper mapper, ColumnProperty property, Object given) {
        Object part;
        try {
            part = property.column().type().key(given);
        } catch (JalchemyException e) {
            throw new JalchemyException(
                    e.code(), "The key that was given for " + mapper + "." + property.name() + ": " + e.reason(), e);
        }
        if (part == null) {
            throw nullPart(mapper, property.name(), null);
        }
        return part;
    }

    private static JalchemyException nullPart(Mapper mapper, String names, @Nullable Exception cause) {
        return new JalchemyException(
                "NULL_KEY", "A part of a key of " + mapper + " is null (" + names + "). No row has such a key.", cause);
    }

    private static String wrongParts(Mapper mapper, Object given, int parts) {
        int wanted = mapper.keys().length;
        return "The key of " + mapper + " has " + wanted + (wanted == 1 ? " part (" : " parts (") + names(mapper)
                + "), and " + given.getClass().getName() + " of " + parts + " was given. Give "
                + (wanted == 1
                        ? "a value of its type."
                        : "new " + mapper.path().getClass().getSimpleName() + ".Key(" + names(mapper) + ").");
    }

    /** Returns the names of the key's attributes. */
    private static String names(Mapper mapper) {
        return Arrays.stream(mapper.keys())
                .mapToObj(number -> mapper.requireColumn(number).name())
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked") // a path's class is its entity's
    private static <E> List<E> objects(Class<?> type, List<Object> keys, Map<Object, Object> found) {
        List<E> all = new ArrayList<>();
        for (Object key : keys) {
            Object object = found.get(key);
            if (type.isInstance(object)) {
                all.add((E) object);
            }
        }
        return all;
    }
}
