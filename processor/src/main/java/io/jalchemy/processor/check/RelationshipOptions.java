package io.jalchemy.processor.check;

import io.jalchemy.processor.model.RelationshipInfo;
import io.jalchemy.processor.read.AnnotationValues;
import io.jalchemy.processor.read.Names;
import io.jalchemy.processor.read.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports members of a relationship's annotation that have no effect, because another member or the direction excludes them. */
final class RelationshipOptions {

    private static final List<String> DIRECTIONS = List.of("asc", "desc");

    private final Problems problems;

    RelationshipOptions(Problems problems) {
        this.problems = problems;
    }

    /**
     * The properties of a relationship that annotations show.
     *
     * @param manyToOne whether the foreign key is certainly in the owner's row
     * @param self whether it leads to objects of its own hierarchy
     */
    record Kind(boolean manyToOne, boolean self) {}

    /** Checks {@code relationship} and reports the first mistake. */
    boolean check(RelationshipInfo relationship, Kind kind) {
        AnnotationValues mark = AnnotationValues.of(relationship.field(), "Relationship");
        return cascade(relationship, mark, kind)
                && notYet(relationship, mark)
                && order(relationship, mark, kind)
                && passiveDeletes(relationship, mark, kind)
                && passiveUpdates(relationship, mark, kind)
                && viewOnly(relationship, mark)
                && queried(relationship, mark)
                && shape(relationship, mark, kind)
                && numbers(relationship, mark);
    }

    private boolean refuse(RelationshipInfo relationship, String code, String message) {
        problems.error(relationship.field(), code, Names.attribute(relationship.field()) + ": " + message);
        return false;
    }

    private static boolean isManyToMany(AnnotationValues mark) {
        return !mark.text("secondary").isEmpty();
    }

    /** Checks the words after the attributes in {@code orderBy}. */
    boolean orderBy(RelationshipInfo relationship, AnnotationValues mark) {
        for (String order : mark.texts("orderBy")) {
            String[] words = order.trim().split("\\s+", -1);
            String last = words[words.length - 1].toLowerCase(Locale.ROOT);
            if (words.length > 2 || (words.length == 2 && !DIRECTIONS.contains(last))) {
                return refuse(
                        relationship,
                        "UNKNOWN_WORD",
                        "orderBy = \"" + order + "\" is not an attribute, or an attribute and asc or desc."
                                + Names.hint(last, DIRECTIONS) + " Give several attributes as several texts:"
                                + " orderBy = {\"name\", \"id desc\"}.");
            }
        }
        return true;
    }

    private boolean cascade(RelationshipInfo relationship, AnnotationValues mark, Kind kind) {
        List<String> said = mark.constants("cascade");
        if (said == null) {
            return true;
        }
        if (said.contains("NONE") && said.size() > 1) {
            return refuse(relationship, "CASCADE_NONE", "cascade names NONE and others. Keep NONE, or the others.");
        }
        if (mark.flag("viewOnly", false) && !said.equals(List.of("NONE")) && !said.isEmpty()) {
            return refuse(
                    relationship,
                    "VIEW_ONLY",
                    "cascade says what is done to objects through a relationship that is only read (viewOnly = true)."
                            + " Take away the one or the other.");
        }
        boolean orphans = said.contains("DELETE_ORPHAN");
        if (orphans && !said.contains("DELETE") && !said.contains("ALL")) {
            return refuse(
                    relationship,
                    "ORPHAN_WITHOUT_DELETE",
                    "DELETE_ORPHAN deletes what leaves its parent, so what the parent takes along has to be deleted, too."
                            + " Say cascade = {ALL, DELETE_ORPHAN}, or add DELETE.");
        }
        if (orphans && (kind.manyToOne() || isManyToMany(mark)) && !mark.flag("singleParent", false)) {
            return refuse(
                    relationship,
                    "ORPHAN_OF_MANY",
                    "DELETE_ORPHAN on a " + (kind.manyToOne() ? "many-to-one" : "many-to-many")
                            + " would delete what others still hold. Put it on the other side, which has many, or say"
                            + " singleParent = true if no "
                            + relationship.target().getSimpleName()
                            + " ever has more than one.");
        }
        return true;
    }

    private boolean order(RelationshipInfo relationship, AnnotationValues mark, Kind kind) {
        return mark.texts("orderBy").isEmpty()
                || !kind.manyToOne()
                || refuse(
                        relationship,
                        "ORDER_OF_ONE",
                        "orderBy says in which order a collection is loaded, and here the foreign key leads to one "
                                + relationship.target().getSimpleName() + ". Take it away.");
    }

    private boolean notYet(RelationshipInfo relationship, AnnotationValues mark) {
        boolean joined = isManyToMany(mark) && !mark.text("join").isEmpty();
        if (joined || !mark.text("secondaryJoin").isEmpty()) {
            return refuse(
                    relationship,
                    "NOT_YET",
                    (joined ? "join beside secondary" : "secondaryJoin")
                            + " is what this version does not have. Map the association table as an entity, or query with"
                            + " the condition.");
        }
        return true;
    }

    private boolean passiveDeletes(RelationshipInfo relationship, AnnotationValues mark, Kind kind) {
        String said = mark.constant("passiveDeletes", "FALSE");
        if (said.equals("FALSE")) {
            return true;
        }
        if (kind.manyToOne()) {
            return refuse(
                    relationship,
                    "PASSIVE_DELETES",
                    "passiveDeletes says which rows that refer to this one are left to the database, and here the foreign"
                            + " key is in this row. Put it on the other side.");
        }
        List<String> cascade = mark.constants("cascade");
        boolean deletes = cascade != null
                && (cascade.contains("DELETE") || cascade.contains("DELETE_ORPHAN") || cascade.contains("ALL"));
        return !said.equals("ALL")
                || !deletes
                || refuse(
                        relationship,
                        "PASSIVE_DELETES",
                        "passiveDeletes = ALL leaves all rows to the database, and cascade deletes them. Say"
                                + " passiveDeletes = Passive.TRUE to leave only what is not loaded, or take DELETE away.");
    }

    private boolean passiveUpdates(RelationshipInfo relationship, AnnotationValues mark, Kind kind) {
        return mark.flag("passiveUpdates", true)
                || !kind.manyToOne()
                || refuse(
                        relationship,
                        "PASSIVE_UPDATES",
                        "passiveUpdates = false says that a key which changes is written into the rows that refer to it, and"
                                + " here the foreign key is in this row. Put it on the other side, which finds these rows.");
    }

    private boolean viewOnly(RelationshipInfo relationship, AnnotationValues mark) {
        if (!mark.flag("viewOnly", false)) {
            return true;
        }
        List<String> vain = new ArrayList<>();
        if (!mark.constant("passiveDeletes", "FALSE").equals("FALSE")) {
            vain.add("passiveDeletes");
        }
        if (!mark.flag("passiveUpdates", true)) {
            vain.add("passiveUpdates");
        }
        for (String member : List.of("postUpdate", "singleParent", "activeHistory")) {
            if (mark.flag(member, false)) {
                vain.add(member);
            }
        }
        if (!mark.texts("overlaps").isEmpty()) {
            vain.add("overlaps");
        }
        return vain.isEmpty()
                || refuse(
                        relationship,
                        "VIEW_ONLY",
                        String.join(" and ", vain) + " is about writing, and nothing is written through a relationship"
                                + " with viewOnly = true. Take away the one or the other.");
    }

    /** Checks what says how elements are read of a collection that never holds them. */
    private boolean queried(RelationshipInfo relationship, AnnotationValues mark) {
        String lazy = mark.constant("lazy", "SELECT");
        boolean writeOnly = lazy.equals("WRITE_ONLY");
        if (!writeOnly && !lazy.equals("DYNAMIC")) {
            return true;
        }
        if (mark.number("lazyBatchSize", 0) != 0) {
            return refuse(
                    relationship,
                    "NEVER_LOADED",
                    "lazyBatchSize says for how many objects a collection is loaded together, and with lazy = " + lazy
                            + " it is not loaded. Take it away.");
        }
        if (writeOnly && !mark.texts("orderBy").isEmpty()) {
            return refuse(
                    relationship,
                    "NEVER_LOADED",
                    "orderBy says in which order a collection is read, and with lazy = WRITE_ONLY it is not read. Say the"
                            + " order in the query that has withParent, or use Lazy.DYNAMIC.");
        }
        return !writeOnly
                || !mark.flag("viewOnly", false)
                || refuse(
                        relationship,
                        "VIEW_ONLY",
                        "with viewOnly = true nothing is written, and with lazy = WRITE_ONLY nothing is read. Take away the one"
                                + " or the other.");
    }

    private boolean shape(RelationshipInfo relationship, AnnotationValues mark, Kind kind) {
        if (mark.flag("postUpdate", false) && isManyToMany(mark)) {
            return refuse(
                    relationship,
                    "POST_UPDATE",
                    "postUpdate is about a foreign key in the row of an entity; rows of an association table come after"
                            + " both sides anyway. Take it away.");
        }
        if (!collection(relationship, mark)) {
            return false;
        }
        if (!mark.texts("remoteSide").isEmpty() && !kind.self()) {
            return refuse(
                    relationship,
                    "NOT_A_SELF_REFERENCE",
                    "remoteSide tells the sides of a self-reference apart, and this leads to another entity. Take it away.");
        }
        List<String> cascade = mark.constants("cascade");
        boolean tracked =
                cascade != null && cascade.contains("DELETE_ORPHAN"); // parents are, wherever the other side is
        return !mark.flag("singleParent", false)
                || tracked
                || !mark.text("backPopulates").isEmpty()
                || refuse(
                        relationship,
                        "SINGLE_PARENT",
                        "singleParent needs to know which "
                                + relationship.target().getSimpleName()
                                + " has a parent already. Give "
                                + relationship.target().getSimpleName()
                                + " the other side, and name it with backPopulates, or say cascade = {ALL, DELETE_ORPHAN}.");
    }

    /** Checks what says how a collection keys or orders its elements. */
    private boolean collection(RelationshipInfo relationship, AnnotationValues mark) {
        boolean sorted = relationship.kind().equals("SORTED_SET");
        if (!mark.text("mapKey").isEmpty() && !relationship.kind().equals("MAP")) {
            return refuse(
                    relationship, "NOT_A_MAP", "mapKey says what keys a Map, and the field is none. Take it away.");
        }
        if (mark.type("sortComparator") != null && !sorted) {
            return refuse(
                    relationship,
                    "NOT_SORTED",
                    "sortComparator says the order of a SortedSet, and the field is none. Make it one, or take it away;"
                            + " orderBy says in which order other collections are loaded.");
        }
        return !sorted
                || mark.texts("orderBy").isEmpty()
                || refuse(
                        relationship,
                        "SORTED_ANYWAY",
                        "orderBy says in which order rows are loaded, and a SortedSet sorts its elements itself. Say it in"
                                + " sortComparator or compareTo, or make the field a List or a Set.");
    }

    private boolean numbers(RelationshipInfo relationship, AnnotationValues mark) {
        if (mark.number("lazyBatchSize", 0) < 0 || mark.number("joinDepth", 0) < 0) {
            return refuse(
                    relationship,
                    "BAD_SIZE",
                    "lazyBatchSize and joinDepth cannot be negative. Give a number above 0, or none for the default.");
        }
        String lazy = mark.constant("lazy", "SELECT");
        return mark.number("joinDepth", 0) == 0
                || lazy.equals("JOINED")
                || lazy.equals("SUBQUERY")
                || refuse(
                        relationship,
                        "JOIN_DEPTH",
                        "joinDepth says how deep joins go through the same entity, and with lazy = " + lazy
                                + " nothing is joined. Say lazy = Lazy.JOINED or Lazy.SUBQUERY, too, or take it away.");
    }
}
