package io.jalchemy.orm.mapper;

import io.jalchemy.mapping.Cascade;
import io.jalchemy.orm.error.MappingException;
import io.jalchemy.orm.model.AttributeModel;
import io.jalchemy.orm.model.RelationshipModel;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.error.Nearest;
import io.jalchemy.sql.schema.Column;
import io.jalchemy.sql.schema.ForeignKeyConstraint;
import io.jalchemy.sql.schema.MetaData;
import io.jalchemy.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Determines the join between two entities: the one foreign key between their tables, or those that the relationship names. The direction
 * follows from its place, as in SQLAlchemy.
 */
final class Joins {

    private final MetaData metadata;
    private final Map<Object, Mapper> mappers;
    private final @Nullable String schema;

    Joins(MetaData metadata, Map<Object, Mapper> mappers, @Nullable String schema) {
        this.metadata = metadata;
        this.mappers = mappers;
        this.schema = schema;
    }

    /** A foreign key, seen from a relationship. */
    private record Link(boolean own, List<SyncPair> pairs) {}

    void resolve(Mapper mapper) {
        Mapper parent = mapper.parent();
        if (parent != null) {
            for (int i = 0; i < parent.size(); i++) {
                RelationshipProperty inherited = parent.relationship(i);
                if (inherited != null) {
                    mapper.relationship(inherited);
                }
            }
        }
        for (AttributeModel attribute : mapper.model().attributes()) {
            if (attribute instanceof RelationshipModel model) {
                EntityPath<?, ?> targetPath = EntityPath.targetOf(mapper.path(), model.number());
                Mapper target = Objects.requireNonNull(
                        mappers.get(EntityPath.modelOf(targetPath).javaType()));
                mapper.relationship(
                        model.secondary() == null ? direct(mapper, model, target) : through(mapper, model, target));
            }
        }
    }

    private static String name(Mapper owner, RelationshipModel model) {
        return owner.model().name() + "." + model.name();
    }

    private RelationshipProperty direct(Mapper owner, RelationshipModel model, Mapper target) {
        List<Link> links = new ArrayList<>();
        boolean self = owner.root() == target.root() && owner.baseTable().equals(target.baseTable());
        if (self) {
            selfLinks(owner, model, target, links);
        } else {
            links(owner, target, true, links);
            links(target, owner, false, links);
        }
        List<Link> wanted = named(owner, model, target, links);
        if (wanted.size() > 1 && model.options().foreignKeys().isEmpty()) {
            List<Link> fitting = wanted.stream()
                    .filter(link -> model.kind().isCollection() != link.own())
                    .toList();
            wanted = fitting.size() == 1 && model.kind().isCollection() ? fitting : wanted;
        }
        if (wanted.size() != 1) {
            throw wanted.isEmpty() ? noKey(owner, model, target) : ambiguous(owner, model, target, wanted);
        }
        Link link = wanted.get(0);
        if (link.own() && model.kind().isCollection()) {
            throw new MappingException(
                    "COLLECTION_OF_ONE",
                    name(owner, model) + " is a collection, but the foreign key is in the rows of " + owner
                            + " itself, which refer to one " + target + " each. Make it a single " + target + ".");
        }
        Direction direction = link.own() ? Direction.MANY_TO_ONE : Direction.ONE_TO_MANY;
        return property(owner, model, target, direction, link.pairs(), List.of(), null);
    }

    private static RelationshipProperty property(
            Mapper owner,
            RelationshipModel model,
            Mapper target,
            Direction direction,
            List<SyncPair> pairs,
            List<SyncPair> remotePairs,
            @Nullable Table secondary) {
        boolean orphans = model.cascades(Cascade.DELETE_ORPHAN);
        if (orphans && direction != Direction.ONE_TO_MANY && !model.options().singleParent()) {
            throw new MappingException(
                    "ORPHAN_OF_MANY",
                    name(owner, model) + " is " + direction
                            + ", and DELETE_ORPHAN would delete what others still hold. Put"
                            + " it on the other side, which has many, or say singleParent = true if no " + target
                            + " ever has more than one.");
        }
        if (direction == Direction.MANY_TO_ONE && !model.options().passiveUpdates()) {
            throw new MappingException(
                    "PASSIVE_UPDATES",
                    name(owner, model)
                            + " is MANY_TO_ONE, and passiveUpdates = false says that a key which changes is written into"
                            + " the rows that refer to it. Put it on the other side, which finds these rows.");
        }
        int number = owner.type().index(model.name());
        return new RelationshipProperty(number, model, owner, target, direction, pairs, remotePairs, secondary);
    }

    /** Adds the foreign keys from {@code from}'s tables to {@code to}'s, except those of joined-table inheritance. */
    private void links(Mapper from, Mapper to, boolean own, List<Link> links) {
        for (Table table : from.tables()) {
            for (ForeignKeyConstraint key : table.foreignKeys()) {
                Table referred = metadata.referred(table, key);
                if (to.tables().contains(referred)
                        && !isInheritance(from, table, referred)
                        && !isOfAnotherClass(from, table, key)) {
                    links.add(new Link(own, pairs(from, table, key, to, referred)));
                }
            }
        }
    }

    /** Returns whether a column of the foreign key is an attribute of other classes in the same table, and not of {@code from}. */
    private boolean isOfAnotherClass(Mapper from, Table table, ForeignKeyConstraint key) {
        return key.columns().stream()
                .filter(column -> from.columnOf(table, column) == null)
                .anyMatch(column -> mappers.values().stream()
                        .anyMatch(other -> other.root() == from.root() && other.columnOf(table, column) != null));
    }

    private static boolean isInheritance(Mapper from, Table table, Table referred) {
        return from.tables().contains(referred)
                && from.tables().indexOf(table) > from.tables().indexOf(referred);
    }

    private List<SyncPair> pairs(Mapper from, Table table, ForeignKeyConstraint key, Mapper to, Table referred) {
        List<SyncPair> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            ColumnProperty source = attribute(to, referred, key.targetColumns().get(i));
            ColumnProperty target = attribute(from, table, key.columns().get(i));
            pairs.add(new SyncPair(source.number(), target.number(), ""));
        }
        return pairs;
    }

    private static ColumnProperty attribute(Mapper mapper, Table table, String column) {
        ColumnProperty found = mapper.columnOf(table, column);
        if (found == null) {
            Table base = mapper.baseTable();
            int position = table.primaryKeyColumns().stream()
                    .map(Column::name)
                    .toList()
                    .indexOf(column);
            found = position < 0
                    ? null
                    : mapper.columnOf(
                            base, base.primaryKeyColumns().get(position).name());
        }
        if (found == null) {
            throw new MappingException(
                    "UNMAPPED_COLUMN",
                    "Column " + table.name() + "." + column + " ties rows of " + mapper + " but no attribute of "
                            + mapper + " holds it. Add a field for it.");
        }
        return found;
    }

    /**
     * Adds the foreign keys of a self-reference, each of which can be read in both directions; {@code remoteSide} or the field's type
     * selects one.
     */
    private void selfLinks(Mapper owner, RelationshipModel model, Mapper target, List<Link> links) {
        List<Link> keys = new ArrayList<>();
        links(owner, target, true, keys);
        if (owner != target) {
            links(target, owner, true, keys);
        }
        List<String> remote = model.options().remoteSide();
        for (Link key : keys) {
            boolean own = !model.kind().isCollection();
            if (!remote.isEmpty()) {
                String first = unqualified(remote.get(0));
                own = key.pairs().stream()
                        .anyMatch(pair ->
                                owner.type().attributes().get(pair.source()).equals(first));
            } else if (!model.kind().isCollection() && isOneSide(model, target)) {
                own = false;
            }
            links.add(new Link(own, key.pairs()));
        }
    }

    /** Returns whether this is a single reference whose other side declares by {@code remoteSide} that it is the many side. */
    private static boolean isOneSide(RelationshipModel model, Mapper target) {
        String reverse = model.backPopulates();
        return reverse != null
                && target.model().find(reverse) instanceof RelationshipModel other
                && !other.kind().isCollection()
                && !other.options().remoteSide().isEmpty();
    }

    private static String unqualified(String attribute) {
        return attribute.substring(attribute.lastIndexOf('.') + 1);
    }

    private static List<Link> named(Mapper owner, RelationshipModel model, Mapper target, List<Link> links) {
        List<String> names = model.options().foreignKeys();
        if (names.isEmpty()) {
            return links;
        }
        for (String name : names) {
            String plain = unqualified(name);
            if (owner.type().index(plain) < 0 && target.type().index(plain) < 0) {
                throw new MappingException(
                        "UNKNOWN_ATTRIBUTE",
                        name(owner, model) + ": foreignKeys names \"" + name + "\", which "
                                + (owner == target
                                        ? owner + " does not have."
                                        : "neither " + owner + " nor " + target + " has.")
                                + Nearest.proposal(plain, owner.type().attributes()));
            }
        }
        return links.stream()
                .filter(link -> {
                    Mapper holder = link.own() ? owner : target;
                    return link.pairs().stream().allMatch(pair -> names.stream()
                            .anyMatch(name -> unqualified(name)
                                            .equals(holder.type().attributes().get(pair.target()))
                                    && (!name.contains(".")
                                            || name.startsWith(holder.model().name() + "."))));
                })
                .toList();
    }

    private static MappingException noKey(Mapper owner, RelationshipModel model, Mapper target) {
        return new MappingException(
                "NO_FOREIGN_KEY",
                name(owner, model) + ": there is no foreign key between "
                        + owner.baseTable().name() + " and "
                        + target.baseTable().name()
                        + ". Add a @ForeignKey field on the many side, or give the condition with join = \"…\".");
    }

    private static MappingException ambiguous(
            Mapper owner, RelationshipModel model, Mapper target, List<Link> candidates) {
        String all = candidates.stream()
                .map(link -> candidate(link, owner, target))
                .distinct()
                .collect(java.util.stream.Collectors.joining(", "));
        return new MappingException(
                "AMBIGUOUS_FOREIGN_KEYS",
                name(owner, model) + ": there are several foreign keys between "
                        + owner.baseTable().name() + " and "
                        + target.baseTable().name()
                        + ": " + all + ". Say which with foreignKeys = \"attribute\", or give the condition with"
                        + " join = \"…\".");
    }

    /** Returns the attributes that hold a foreign key, in the form that {@code foreignKeys} names them. */
    private static String candidate(Link link, Mapper owner, Mapper target) {
        Mapper holder = link.own() ? owner : target;
        return link.pairs().stream()
                .map(pair -> holder + "." + holder.type().attributes().get(pair.target()))
                .collect(java.util.stream.Collectors.joining(" + "));
    }

    private RelationshipProperty through(Mapper owner, RelationshipModel model, Mapper target) {
        Table secondary = Objects.requireNonNull(
                AssociationTables.find(metadata, schema, Objects.requireNonNull(model.secondary())), "declared before");
        List<SyncPair> own = new ArrayList<>();
        List<SyncPair> theirs = new ArrayList<>();
        for (ForeignKeyConstraint key : secondary.foreignKeys()) {
            Table referred = metadata.referred(secondary, key);
            boolean toOwner = owner.tables().contains(referred);
            boolean toTarget = target.tables().contains(referred);
            boolean first = toOwner && (!toTarget || ownSide(model, key, own.isEmpty()));
            if (first) {
                own.addAll(secondaryPairs(owner, referred, key));
            } else if (toTarget) {
                theirs.addAll(secondaryPairs(target, referred, key));
            }
        }
        if (own.isEmpty() || theirs.isEmpty()) {
            throw new MappingException(
                    "NO_FOREIGN_KEY",
                    name(owner, model) + ": table " + secondary.name() + " has no foreign key to "
                            + (own.isEmpty() ? owner : target).baseTable().name()
                            + ". Add it, or name another table with secondary = \"…\".");
        }
        return property(owner, model, target, Direction.MANY_TO_MANY, own, theirs, secondary);
    }

    /**
     * Returns whether {@code key} is the own side's in a many-to-many with the same entity: the one that {@code foreignKeys} names, or else
     * the first.
     */
    private static boolean ownSide(RelationshipModel model, ForeignKeyConstraint key, boolean first) {
        List<String> names = model.options().foreignKeys();
        return names.isEmpty()
                ? first
                : names.stream()
                        .map(Joins::unqualified)
                        .toList()
                        .contains(key.columns().get(0));
    }

    private static List<SyncPair> secondaryPairs(Mapper mapper, Table referred, ForeignKeyConstraint key) {
        List<SyncPair> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            int source = attribute(mapper, referred, key.targetColumns().get(i)).number();
            pairs.add(new SyncPair(source, -1, key.columns().get(i)));
        }
        return pairs;
    }

    /** Checks that both sides of a pair name each other and have opposite directions. */
    void checkReverses() {
        for (Mapper mapper : mappers.values()) {
            for (int i = 0; i < mapper.size(); i++) {
                RelationshipProperty property = mapper.relationship(i);
                if (property != null
                        && property.owner() == mapper
                        && property.model().backPopulates() != null) {
                    checkReverse(
                            property, Objects.requireNonNull(property.model().backPopulates()));
                }
            }
        }
    }

    private static void checkReverse(RelationshipProperty property, String name) {
        Mapper target = property.target();
        int number = target.type().index(name);
        RelationshipProperty reverse = number < 0 ? null : target.relationship(number);
        if (reverse == null) {
            throw new MappingException(
                    "NO_REVERSE",
                    property + ": backPopulates names \"" + name + "\", but " + target
                            + " has no relationship of that name."
                            + Nearest.hint(name, target.type().attributes()));
        }
        if (!reverse.target().isOrHas(property.owner()) && !property.owner().isOrHas(reverse.target())) {
            throw new MappingException(
                    "WRONG_REVERSE",
                    property + ": backPopulates names " + reverse + ", which holds " + reverse.target() + " and not "
                            + property.owner() + ".");
        }
        boolean many = property.direction() == Direction.MANY_TO_MANY;
        if (many ? reverse.direction() != Direction.MANY_TO_MANY : reverse.direction() == property.direction()) {
            throw new MappingException(
                    "SAME_DIRECTION",
                    property + " and " + reverse + " are both " + property.direction()
                            + ", so they cannot be two sides of"
                            + " one. In a self-reference say which with remoteSide = \"id\" on the many-to-one side.");
        }
    }
}
