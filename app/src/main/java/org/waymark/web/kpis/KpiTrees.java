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
    private record Grove(
            Map<UUID, KpiTreeParts> parts, Map<UUID, KpiLine> lines, Map<UUID, Drivers> moves, Words words) {
        List<KpiTreeRow> rows(List<Node> nodes, int level, Set<UUID> open) {
            return nodes.stream().map(node -> row(node, level, open)).toList();
        }

        private KpiTreeRow row(Node node, int level, Set<UUID> open) {
            var line = Objects.requireNonNull(lines.get(node.line().id()));
            var move = move(node);
            var above = node.above() == null ? null : lines.get(node.above());
            return new KpiTreeRow(
                    line,
                    level,
                    node.parts(),
                    node.computed(),
                    move == null || above == null ? null : Goal.difference(move, above.unit(), words),
                    move == null || above == null ? null : tone(move, above.direction()),
                    open.contains(line.id()) && node.parts() > 0 ? below(line.id(), level + 1, open) : null);
        }

        KpiTreeRows below(UUID id, int level, Set<UUID> open) {
            var its = parts.get(id);
            if (its == null) return KpiTreeRows.all(List.of());
            var shown = its.from() + its.shown().size();
            return new KpiTreeRows(
                    rows(its.shown(), level, open),
                    its.left() == 0 ? null : new KpiTreeRows.More(id, level, shown, its.left()));
        }

        private @Nullable Double move(Node node) {
            var drivers = node.above() == null ? null : moves.get(node.above());
            return drivers == null
                    ? null
                    : KpiTreeParts.moves(drivers).get(node.line().id());
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
        var grove = grove(actor, top, unfolded, Part.FIRST, words);
        boolean more = roots.size() > KpiTreeQuery.PAGE || loose.size() > KpiTreeQuery.PAGE;
        return new KpiTreeView(
                null,
                grove.rows(shown, 1, unfolded),
                grove.rows(single, 1, Set.of()),
                page > 0 ? "/kpis/tree?page=" + (page - 1) : null,
                more ? "/kpis/tree?page=" + (page + 1) : null,
                words);
    }

    /** @param most of the parts of the KPI itself that are shown */
    KpiTreeView of(Actor actor, UUID id, Set<UUID> open, int most, Words words) {
        var root = query.one(actor, id, words.today());
        if (root.isEmpty()) throw new Refused.Missing("kpi");
        var unfolded = few(open);
        unfolded.add(id);
        var grove = grove(actor, root, unfolded, new Part(id, 0, most), words);
        return new KpiTreeView(root.getFirst().line(), grove.rows(root, 1, unfolded), List.of(), null, null, words);
    }

    /** What one is made of, as rows below it: the first of them, or what comes after those that stand there. */
    KpiTreeRows below(Actor actor, UUID id, int level, int from, Words words) {
        var root = query.one(actor, id, words.today());
        if (root.isEmpty()) throw new Refused.Missing("kpi");
        var asked = new Part(id, from, from == 0 ? KpiTreeParts.FIRST : KpiTreeParts.MORE);
        return grove(actor, root, Set.of(id), asked, words).below(id, level, Set.of());
    }

    /** Which of the parts of one KPI are asked for; all others show their first. */
    private record Part(@Nullable UUID of, int from, int most) {
        static final Part FIRST = new Part(null, 0, KpiTreeParts.FIRST);
    }

    private Grove grove(Actor actor, List<Node> top, Set<UUID> open, Part asked, Words words) {
        var all = query.parts(actor, open, words.today());
        var moves = query.moves(actor, all.keySet());
        var parts = new HashMap<UUID, KpiTreeParts>();
        all.forEach((id, nodes) -> {
            var its = id.equals(asked.of()) ? asked : Part.FIRST;
            parts.put(id, KpiTreeParts.of(nodes, moves.get(id), its.from(), its.most()));
        });
        var shown = new HashMap<UUID, KpiLine>();
        top.forEach(node -> shown.put(node.line().id(), node.line()));
        parts.values()
                .forEach(
                        its -> its.shown().forEach(node -> shown.put(node.line().id(), node.line())));
        var lines = new HashMap<UUID, KpiLine>();
        values.fill(actor, List.copyOf(shown.values()), words.today()).forEach(line -> lines.put(line.id(), line));
        return new Grove(parts, lines, moves, words);
    }

    private static Set<UUID> few(Collection<UUID> open) {
        var few = new HashSet<UUID>();
        open.stream().limit(MOST_OPEN).forEach(few::add);
        return few;
    }
}
