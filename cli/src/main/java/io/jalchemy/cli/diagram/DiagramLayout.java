package io.jalchemy.cli.diagram;

import io.jalchemy.cli.diagram.DiagramModel.Box;
import io.jalchemy.cli.diagram.DiagramModel.Line;
import io.jalchemy.cli.diagram.DiagramModel.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places boxes in columns, from tables that are referred to on the left to those that refer on the right, so that lines are short and cross
 * seldom. After Sugiyama, Tagawa and Toda, "Methods for Visual Understanding of Hierarchical System Structures", 1981: cycles are broken,
 * layers are longest paths, long lines get a place in each layer they pass, layers are ordered by the means of their neighbours.
 */
final class DiagramLayout {

    static final int ROW = 20;
    static final int HEAD = 26;
    static final int CHARACTER = 8;
    private static final int PADDING = 14;
    private static final int MARKS = 30;
    private static final int GAP_X = 90;
    private static final int GAP_Y = 26;
    private static final int PASSAGE = 12;
    private static final int MARGIN = 24;
    private static final int SWEEPS = 12;

    private final DiagramModel model;
    private final int[] layers;
    private final boolean[] related;

    /** Boxes, and behind them the places where long lines pass a layer. */
    private final List<Node> nodes = new ArrayList<>();

    private final Map<Line, List<Node>> passages = new HashMap<>();

    DiagramLayout(DiagramModel model) {
        this.model = model;
        this.layers = new int[model.boxes().size()];
        this.related = new boolean[model.boxes().size()];
    }

    /** A box, or a place where a line passes a layer. */
    static final class Node {
        final int layer;
        int width;
        final int height;
        final List<Node> left = new ArrayList<>();
        final List<Node> right = new ArrayList<>();
        int x;
        int y;
        int columnEnd;
        double wanted;

        Node(int layer, int width, int height) {
            this.layer = layer;
            this.width = width;
            this.height = height;
        }

        int middle() {
            return y + height / 2;
        }
    }

    /**
     * Where everything is.
     *
     * @param boxes one for each box of the model
     * @param passages the places that a line passes, from the table that is referred to on; none for short lines
     */
    record Arranged(List<Node> boxes, Map<Line, List<Node>> passages, int width, int height) {}

    Arranged arranged() {
        layer();
        for (int i = 0; i < model.boxes().size(); i++) {
            Box box = model.boxes().get(i);
            nodes.add(new Node(layers[i], width(box), HEAD + ROW * box.rows().size() + 6));
        }
        List<Node> boxes = List.copyOf(nodes);
        model.lines().forEach(line -> connect(line, boxes));
        List<List<Node>> columns = columns(boxes);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            order(columns, sweep % 2 == 0);
        }
        int height = place(columns);
        int width = across(columns);
        int[] size = unrelated(boxes, width, height);
        return new Arranged(boxes, passages, size[0], size[1]);
    }

    static int width(Box box) {
        int widest = columns(box.name()) + 2;
        for (Row row : box.rows()) {
            widest = Math.max(widest, columns(row.name()) + columns(row.type()) + 2);
        }
        return widest * CHARACTER + MARKS + 2 * PADDING;
    }

    /** Returns how many places of one character {@code text} takes: ideographs take two. */
    private static int columns(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || c > 0xFFFF ? 2 : 1)
                .sum();
    }

    // ---- layers

    private void layer() {
        int count = model.boxes().size();
        List<List<Integer>> parents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parents.add(new ArrayList<>());
        }
        for (Line line : model.lines()) {
            related[line.from()] = true;
            related[line.to()] = true;
            if (line.from() != line.to()) {
                parents.get(line.from()).add(line.to());
            }
        }
        Arrays.fill(layers, -1);
        boolean[] open = new boolean[count];
        for (int i = 0; i < count; i++) {
            depth(i, parents, open);
        }
    }

    /** Returns the layer of box {@code i}: one more than the highest of those that it refers to; references that close a circle do not count. */
    private int depth(int i, List<List<Integer>> parents, boolean[] open) {
        if (layers[i] >= 0) {
            return layers[i];
        }
        open[i] = true;
        int depth = 0;
        for (int parent : parents.get(i)) {
            if (!open[parent]) {
                depth = Math.max(depth, depth(parent, parents, open) + 1);
            }
        }
        open[i] = false;
        layers[i] = depth;
        return depth;
    }

    private void connect(Line line, List<Node> boxes) {
        Node one = boxes.get(line.to());
        Node other = boxes.get(line.from());
        boolean turned = one.layer > other.layer;
        Node left = turned ? other : one;
        Node right = turned ? one : other;
        List<Node> places = new ArrayList<>();
        Node before = left;
        for (int layer = left.layer + 1; layer < right.layer; layer++) {
            Node place = new Node(layer, 0, PASSAGE);
            nodes.add(place);
            places.add(place);
            tie(before, place);
            before = place;
        }
        if (left.layer != right.layer) {
            tie(before, right);
        }
        if (turned) {
            java.util.Collections.reverse(places);
        }
        passages.put(line, places);
    }

    private static void tie(Node left, Node right) {
        left.right.add(right);
        right.left.add(left);
    }

    // ---- order

    private List<List<Node>> columns(List<Node> boxes) {
        List<List<Node>> columns = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (i >= boxes.size() || related[i]) {
                while (columns.size() <= node.layer) {
                    columns.add(new ArrayList<>());
                }
                columns.get(node.layer).add(node);
            }
        }
        place(columns);
        return columns;
    }

    /** Orders the nodes of each column by the mean place of their neighbours in the column before, or behind. */
    private static void order(List<List<Node>> columns, boolean forth) {
        for (int i = 0; i < columns.size(); i++) {
            List<Node> column = columns.get(forth ? i : columns.size() - 1 - i);
            for (Node node : column) {
                List<Node> neighbours = forth ? node.left : node.right;
                node.wanted =
                        neighbours.stream().mapToInt(Node::middle).average().orElse(node.middle());
            }
            column.sort(Comparator.comparingDouble(node -> node.wanted));
            stack(column);
        }
    }

    private static void stack(List<Node> column) {
        int y = 0;
        for (Node node : column) {
            node.y = y;
            y += node.height + GAP_Y;
        }
    }

    // ---- places

    /** Places each column's nodes where their neighbours are, as far as they do not overlap; returns the height of all. */
    private static int place(List<List<Node>> columns) {
        columns.forEach(DiagramLayout::stack);
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < columns.size(); i++) {
                align(columns.get(round % 2 == 0 ? i : columns.size() - 1 - i));
            }
        }
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        for (List<Node> column : columns) {
            for (Node node : column) {
                top = Math.min(top, node.y);
            }
        }
        for (List<Node> column : columns) {
            for (Node node : column) {
                node.y += MARGIN - top;
                bottom = Math.max(bottom, node.y + node.height);
            }
        }
        return bottom;
    }

    private static void align(List<Node> column) {
        for (Node node : column) {
            List<Node> all = new ArrayList<>(node.left);
            all.addAll(node.right);
            node.wanted = all.stream().mapToInt(Node::middle).average().orElse(node.middle()) - node.height / 2.0;
        }
        double shift = 0;
        double end = Double.NEGATIVE_INFINITY;
        double[] places = new double[column.size()];
        for (int i = 0; i < places.length; i++) {
            Node node = column.get(i);
            places[i] = Math.max(node.wanted, end);
            shift += node.wanted - places[i];
            end = places[i] + node.height + GAP_Y;
        }
        double mean = places.length == 0 ? 0 : shift / places.length;
        for (int i = 0; i < places.length; i++) {
            column.get(i).y = (int) Math.round(places[i] + mean);
        }
    }

    private static int across(List<List<Node>> columns) {
        int x = MARGIN;
        for (List<Node> column : columns) {
            int widest = column.stream().mapToInt(node -> node.width).max().orElse(0);
            for (Node node : column) {
                node.x = x;
                node.columnEnd = x + widest;
                node.width = node.width == 0 ? widest : node.width; // a line passes the whole column
            }
            x += widest + GAP_X;
        }
        return columns.isEmpty() ? 0 : x - GAP_X / 2;
    }

    /** Places tables without foreign keys in rows below the others; returns width and height of everything. */
    private int[] unrelated(List<Node> boxes, int width, int height) {
        int limit = Math.max(width, 900);
        int x = MARGIN;
        int y = height == 0 ? MARGIN : height + 2 * GAP_Y;
        int bottom = height;
        int right = width;
        for (int i = 0; i < boxes.size(); i++) {
            Node node = boxes.get(i);
            if (related[i]) {
                continue;
            }
            if (x > MARGIN && x + node.width > limit) {
                x = MARGIN;
                y = bottom + GAP_Y;
            }
            node.x = x;
            node.y = y;
            x += node.width + GAP_Y;
            right = Math.max(right, node.x + node.width);
            bottom = Math.max(bottom, y + node.height);
        }
        return new int[] {right + MARGIN, bottom + MARGIN};
    }
}
