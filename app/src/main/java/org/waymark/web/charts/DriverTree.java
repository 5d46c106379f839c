package org.waymark.web.charts;

import static org.waymark.web.charts.Markup.escape;
import static org.waymark.web.charts.Markup.px;

import java.util.List;

/**
 * What a KPI is made of, from left to right: the stronger a link, the more that part moved the whole. A hollow dot is then, a filled
 * one now, the line between them good or bad for the whole.
 */
public record DriverTree(String sentence, Node root) {
    private static final double ROW = 40;

    private static final double TOP = 14;

    /** Where the columns begin; deeper levels stand in lists only. */
    private static final List<Double> COLUMNS = List.of(0.0, 236.0, 500.0);

    private static final double SCALE = 74;

    /**
     * @param path where it leads; empty: nowhere
     * @param now "6.6 pts"; empty: several together, which have no place on a scale, @param change what it did to the whole: "−2.8"
     * @param share of the largest move in the tree, 0 to 1
     * @param then and @param value place its dots, each 0 to 1
     */
    public record Node(
            String name,
            String path,
            String now,
            String change,
            Tone tone,
            double share,
            double then,
            double value,
            List<Node> parts) {
        public Node {
            parts = List.copyOf(parts);
        }

        double rows(int depth) {
            return parts.isEmpty() || depth == COLUMNS.size() - 1
                    ? 1
                    : parts.stream().mapToDouble(part -> part.rows(depth + 1)).sum();
        }
    }

    public String svg() {
        var svg = Svg.ofLinks("chart", 760, (int) Math.ceil(TOP + root.rows(0) * ROW + 6), sentence);
        draw(svg, root, 0, TOP);
        return svg.close();
    }

    /** Draws a node in the middle of the rows of its parts; answers that middle. */
    private double draw(Svg svg, Node node, int depth, double top) {
        var middle = top + node.rows(depth) * ROW / 2;
        if (depth + 1 < COLUMNS.size()) parts(svg, node, depth, top, middle);
        if (depth == 0) root(svg, node, middle);
        else node(svg, node, COLUMNS.get(depth), middle);
        return middle;
    }

    private void parts(Svg svg, Node node, int depth, double top, double middle) {
        var from = COLUMNS.get(depth) + (depth == 0 ? 104 : 196);
        var to = COLUMNS.get(depth + 1) - 14;
        var y = top;
        for (var part : node.parts()) {
            var at = draw(svg, part, depth + 1, y);
            var bend = (to - from) * 0.5;
            var look = new Look("link", "stroke-width:" + px(1 + part.share() * 11) + ";opacity:.55");
            svg.path(
                    look,
                    "M%s %sC%s %s %s %s %s %s"
                            .formatted(
                                    px(from),
                                    px(middle),
                                    px(from + bend),
                                    px(middle),
                                    px(to - bend),
                                    px(at),
                                    px(to),
                                    px(at)));
            y += part.rows(depth + 1) * ROW;
        }
    }

    private static void root(Svg svg, Node node, double y) {
        svg.text("ink b", new Point(0, y - 20), Anchor.START, Markup.fit(node.name(), 200));
        svg.text(new Look("ink", "font-size:20px"), new Point(0, y + 4), Anchor.START, node.now());
        svg.text(node.tone().ink() + " b", new Point(0, y + 22), Anchor.START, node.change());
    }

    private static void node(Svg svg, Node node, double x, double y) {
        var name = "<text class=\"ink b\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(px(x), px(y - 5), escape(Markup.fit(node.name(), 186)));
        svg.raw(node.path().isEmpty() ? name : "<a href=\"" + escape(node.path()) + "\">" + name + "</a>");
        var line = y + 9;
        if (!node.now().isEmpty()) dots(svg, node, x, line);
        svg.text(node.tone().ink(), new Point(x + SCALE + 62, line + 4), Anchor.START, node.change());
    }

    private static void dots(Svg svg, Node node, double x, double line) {
        svg.path("grid", "M" + px(x) + " " + px(line) + "h" + px(SCALE));
        svg.path(
                "moved " + node.tone().css(),
                "M" + px(x + node.then() * SCALE) + " " + px(line) + "H" + px(x + node.value() * SCALE));
        svg.circle("dot hollow", new Point(x + node.then() * SCALE, line), 3.2);
        svg.circle("dot", new Point(x + node.value() * SCALE, line), 3.6);
        svg.text("ink b", new Point(x + SCALE + 54, line + 4), Anchor.END, node.now());
    }
}
