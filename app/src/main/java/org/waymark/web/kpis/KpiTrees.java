package org.waymark.web.kpis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.insights.Drivers;
import org.waymark.measure.Direction;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.kpis.KpiTreeQuery.Node;
import org.waymark.web.layout.Words;

/** Lays trees of KPIs out in rows: what is folded is not even read. */
@Component
class KpiTrees {
    /** Rows that are unfolded at once, however many the address names. */
    private static final int MOST_OPEN = 60;

    private final KpiTreeQuery query;
    private final ValuesQuery values;

    KpiTrees(KpiTreeQuery query, ValuesQuery values) {
        this.query = query;
        this.values = values;
    }

    /** What was read for one page. */
    private record Grove(Map<UUID, List<Node>> parts, Map<UUID, KpiLine> lines, Map<UUID, Drivers> moves, Words words) {
        List<KpiTreeRow> rows(List<Node> nodes, int level, Set<UUID> open) {
            return nodes.stream().map(node -> row(node, level, open)).toList();
        }

        private KpiTreeRow row(Node node, int level, Set<UUID> open) {
            var line = Objects.requireNonNull(lines.get(node.line().id()));
            var its = open.contains(line.id()) && node.parts() > 0
                    ? rows(parts.getOrDefault(line.id(), List.of()), level + 1, open)
                    : null;
            var move = move(node);
            var above = node.above() == null ? null : lines.get(node.above());
            return new KpiTreeRow(
                    line,
                    level,
                    node.parts(),
                    node.computed(),
                    move == null || above == null ? null : Goal.difference(move, above.unit(), words),
                    move == null || above == null ? null : tone(move, above.direction()),
                    its);
        }

        /** By its rate and by its share in a mix together. */
        private @Nullable Double move(Node node) {
            var drivers = node.above() == null ? null : moves.get(node.above());
            if (drivers == null) return null;
            var its = drivers.drivers().stream()
                    .filter(driver -> driver.kpi().value().equals(node.line().id()))
                    .toList();
            return its.isEmpty()
                    ? null
                    : Double.valueOf(
                            its.stream().mapToDouble(Drivers.Driver::change).sum());
        }

        private static @Nullable String tone(double move, Direction direction) {
            if (direction == Direction.BAND || move == 0) return null;
            return (move > 0) == (direction == Direction.HIGHER) ? "good" : "bad";
        }
    }

    KpiTreeView all(Actor actor, Set<UUID> open, int page, Words words) {
        var today = words.today();
        var roots = query.roots(actor, page, today);
        var loose = query.loose(actor, page, today);
        var shown = roots.stream().limit(KpiTreeQuery.PAGE).toList();
        var single = loose.stream().limit(KpiTreeQuery.PAGE).toList();
        var top = new ArrayList<>(shown);
        top.addAll(single);
        var unfolded = few(open);
        var grove = grove(actor, top, unfolded, words);
        boolean more = roots.size() > KpiTreeQuery.PAGE || loose.size() > KpiTreeQuery.PAGE;
        return new KpiTreeView(
                null,
                grove.rows(shown, 1, unfolded),
                grove.rows(single, 1, Set.of()),
                page > 0 ? "/kpis/tree?page=" + (page - 1) : null,
                more ? "/kpis/tree?page=" + (page + 1) : null,
                words);
    }

    KpiTreeView of(Actor actor, UUID id, Set<UUID> open, Words words) {
        var root = query.one(actor, id, words.today());
        if (root.isEmpty()) throw new Refused.Missing("kpi");
        var unfolded = few(open);
        unfolded.add(id);
        var grove = grove(actor, root, unfolded, words);
        return new KpiTreeView(root.getFirst().line(), grove.rows(root, 1, unfolded), List.of(), null, null, words);
    }

    /** What one is made of, as rows below it. */
    List<KpiTreeRow> below(Actor actor, UUID id, int level, Words words) {
        var root = query.one(actor, id, words.today());
        if (root.isEmpty()) throw new Refused.Missing("kpi");
        var grove = grove(actor, root, Set.of(id), words);
        return grove.rows(grove.parts().getOrDefault(id, List.of()), level, Set.of());
    }

    private Grove grove(Actor actor, List<Node> top, Set<UUID> open, Words words) {
        var parts = query.parts(actor, open, words.today());
        var all = new HashMap<UUID, KpiLine>();
        top.forEach(node -> all.put(node.line().id(), node.line()));
        parts.values()
                .forEach(nodes -> nodes.forEach(node -> all.put(node.line().id(), node.line())));
        var lines = new HashMap<UUID, KpiLine>();
        values.fill(actor, List.copyOf(all.values()), words.today()).forEach(line -> lines.put(line.id(), line));
        return new Grove(parts, lines, query.moves(actor, parts.keySet()), words);
    }

    private static Set<UUID> few(Collection<UUID> open) {
        var few = new HashSet<UUID>();
        open.stream().limit(MOST_OPEN).forEach(few::add);
        return few;
    }
}
