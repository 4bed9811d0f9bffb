package io.jalchemy.tests.histories;

import static io.jalchemy.tests.histories.entities.BadgePath.BADGE;
import static io.jalchemy.tests.histories.entities.CardPath.CARD;
import static io.jalchemy.tests.histories.entities.CellPath.CELL;
import static io.jalchemy.tests.histories.entities.ClipPath.CLIP;
import static io.jalchemy.tests.histories.entities.CodePath.CODE;
import static io.jalchemy.tests.histories.entities.ExtraPath.EXTRA;
import static io.jalchemy.tests.histories.entities.FixedPath.FIXED;
import static io.jalchemy.tests.histories.entities.ItemPath.ITEM;
import static io.jalchemy.tests.histories.entities.LabelPath.LABEL;
import static io.jalchemy.tests.histories.entities.LinePath.LINE;
import static io.jalchemy.tests.histories.entities.NodePath.NODE;
import static io.jalchemy.tests.histories.entities.OwnerPath.OWNER;
import static io.jalchemy.tests.histories.entities.PartPath.PART;
import static io.jalchemy.tests.histories.entities.ShadePath.SHADE;
import static io.jalchemy.tests.histories.entities.SpecialPath.SPECIAL;
import static io.jalchemy.tests.histories.entities.StampPath.STAMP;
import static io.jalchemy.tests.histories.entities.TwinPath.TWIN;

import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.tests.histories.entities.Badge;
import io.jalchemy.tests.histories.entities.Card;
import io.jalchemy.tests.histories.entities.Cell;
import io.jalchemy.tests.histories.entities.Clip;
import io.jalchemy.tests.histories.entities.Code;
import io.jalchemy.tests.histories.entities.Extra;
import io.jalchemy.tests.histories.entities.Fixed;
import io.jalchemy.tests.histories.entities.Item;
import io.jalchemy.tests.histories.entities.Label;
import io.jalchemy.tests.histories.entities.Line;
import io.jalchemy.tests.histories.entities.Marked;
import io.jalchemy.tests.histories.entities.Node;
import io.jalchemy.tests.histories.entities.Owner;
import io.jalchemy.tests.histories.entities.Part;
import io.jalchemy.tests.histories.entities.Shade;
import io.jalchemy.tests.histories.entities.Special;
import io.jalchemy.tests.histories.entities.Stamp;
import io.jalchemy.tests.histories.entities.Twin;
import io.jalchemy.tests.histories.oracle.Kind;
import io.jalchemy.tests.histories.oracle.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * How a program reaches what objects of a kind hold.
 *
 * @param path the entity
 * @param table its table
 * @param attribute the attribute of the parent that holds these; null if nothing does
 * @param make makes one from its mark and, if the kind has one, its position or code
 * @param get what a parent holds of these: a collection, or one
 * @param set replaces it
 */
@SuppressWarnings("unchecked") // the kinds say what fits
record Access(
        EntityPath<? extends Marked, ?> path,
        String table,
        String attribute,
        Function<Step, Marked> make,
        Function<Marked, Object> get,
        BiConsumer<Marked, Object> set) {

    private static final Map<Kind, Access> ALL = new EnumMap<>(Kind.class);

    static {
        put(
                Kind.OWNER,
                OWNER,
                "owners",
                "owners",
                step -> new Owner(step.a()),
                label -> ((Label) label).getOwners(),
                (label, list) -> ((Label) label).setOwners((List<Owner>) list));
        put(
                Kind.LABEL,
                LABEL,
                "labels",
                "labels",
                step -> new Label(step.a()),
                owner -> ((Owner) owner).getLabels(),
                (owner, list) -> ((Owner) owner).setLabels((List<Label>) list));
        list(Kind.ITEM, ITEM, "items", step -> new Item(step.a()), Owner::getItems, Owner::setItems);
        list(
                Kind.SPECIAL,
                SPECIAL,
                "items",
                step -> new Special(step.a()),
                Owner::getItems,
                (owner, list) -> owner.setItems((List<Item>) (List<?>) list));
        put(
                Kind.EXTRA,
                EXTRA,
                "extras",
                "extras",
                step -> new Extra(step.a()),
                owner -> new MarkedValues<>(((Owner) owner).getExtras()),
                (owner, list) -> ((Owner) owner).setExtras(MarkedValues.map((List<Extra>) list)));
        list(Kind.FIXED, FIXED, "fixed", step -> new Fixed(step.a()), Owner::getFixed, Owner::setFixed);
        put(
                Kind.PART,
                PART,
                "parts",
                "parts",
                step -> new Part(step.a()),
                owner -> ((Owner) owner).getParts(),
                (owner, list) -> ((Owner) owner).setParts(new TreeSet<>((List<Part>) list)));
        list(Kind.CELL, CELL, "cells", step -> new Cell(step.a(), number(step)), Owner::getCells, Owner::setCells);
        list(Kind.LINE, LINE, "lines", step -> new Line(step.a(), number(step)), Owner::getLines, Owner::setLines);
        list(Kind.CODE, CODE, "codes", step -> new Code(step.a(), step.text()), Owner::getCodes, Owner::setCodes);
        one(Kind.CARD, CARD, "card", step -> new Card(step.a()), Owner::getCard, Owner::setCard);
        one(Kind.CLIP, CLIP, "clip", step -> new Clip(step.a()), Owner::getClip, Owner::setClip);
        one(Kind.STAMP, STAMP, "stamp", step -> new Stamp(step.a()), Owner::getStamp, Owner::setStamp);
        one(Kind.BADGE, BADGE, "badge", step -> new Badge(step.a()), Owner::getBadge, Owner::setBadge);
        one(Kind.SHADE, SHADE, "shade", step -> new Shade(step.a()), Owner::getShade, Owner::setShade);
        one(Kind.TWIN, TWIN, "twin", step -> new Twin(step.a()), Owner::getTwin, Owner::setTwin);
        put(
                Kind.NODE,
                NODE,
                "nodes",
                "nodes",
                step -> new Node(step.a()),
                node -> ((Node) node).getNodes(),
                (node, list) -> ((Node) node).setNodes((List<Node>) list));
    }

    private static int number(Step step) {
        return Integer.parseInt(step.text());
    }

    private static <C> void list(
            Kind kind,
            EntityPath<? extends Marked, ?> path,
            String table,
            Function<Step, Marked> make,
            Function<Owner, List<? super C>> get,
            BiConsumer<Owner, List<C>> set) {
        put(
                kind,
                path,
                table,
                table,
                make,
                owner -> get.apply((Owner) owner),
                (owner, list) -> set.accept((Owner) owner, (List<C>) list));
    }

    private static <C> void one(
            Kind kind,
            EntityPath<? extends Marked, ?> path,
            String attribute,
            Function<Step, Marked> make,
            Function<Owner, C> get,
            BiConsumer<Owner, C> set) {
        put(
                kind,
                path,
                attribute + "s",
                attribute,
                make,
                owner -> get.apply((Owner) owner),
                (owner, child) -> set.accept((Owner) owner, (C) child));
    }

    private static void put(
            Kind kind,
            EntityPath<? extends Marked, ?> path,
            String table,
            String attribute,
            Function<Step, Marked> make,
            Function<Marked, Object> get,
            BiConsumer<Marked, Object> set) {
        ALL.put(kind, new Access(path, table, attribute, make, get, set));
    }

    static Access of(Kind kind) {
        return ALL.get(kind);
    }

    /** The kind of an object. */
    static Kind kind(Object object) {
        return Kind.valueOf(object.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT));
    }
}
