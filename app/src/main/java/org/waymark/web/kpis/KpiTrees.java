package org.waymark.web.kpis;

import java.time.LocalDate;
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
import org.waymark.platform.LastWrite;
import org.waymark.platform.Refused;
import org.waymark.web.kpis.KpiTreeQuery.Node;
import org.waymark.web.layout.Shared;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;

/** Lays trees of KPIs out in rows: what is folded is not even read. */
@Component
class KpiTrees {
    /** Rows that are unfolded at once, however many the address names. */
    private static final int MOST_OPEN = 60;

    private static final int MOST_KEPT = 50;

    private final KpiTreeQuery query;
    private final ValuesQuery values;
    private final Shared<Wanted, Top> shared;

    KpiTrees(KpiTreeQuery query, ValuesQuery values, LastWrite lastWrite) {
        this.query = query;
        this.values = values;
        this.shared = new Shared<>(lastWrite, MOST_KEPT);
    }

    private record Wanted(Set<UUID> open, int page, LocalDate today) {}

    /** Where trees begin and what is in none, with all that is unfolded. */
    private record Top(List<Node> roots, List<Node> loose, boolean more, Found grove) {}

    /** What was read for one page. */
    private record Found(Map<UUID, KpiTreeParts> parts, Map<UUID, KpiLine> lines, Map<UUID, Drivers> moves) {
        Grove in(Words words) {
            return new Grove(parts, lines, moves, words);
        }
    }

    /** The same, as one reader is told of it. */
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

    KpiTreeView all(Actor actor, Set<UUID> open, int page, Shell shell) {
        var words = shell.words();
        var unfolded = few(open);
        var wanted = new Wanted(unfolded, page, words.today());
        var top = shared.of(actor, shell.seen(), wanted, reader -> top(reader, wanted));
        var grove = top.grove().in(words);
        return new KpiTreeView(
                null,
                grove.rows(top.roots(), 1, unfolded),
                grove.rows(top.loose(), 1, Set.of()),
                page > 0 ? "/kpis/tree?page=" + (page - 1) : null,
                top.more() ? "/kpis/tree?page=" + (page + 1) : null,
                words);
    }

    private Top top(Actor actor, Wanted wanted) {
        var found = query.top(actor, wanted.page(), wanted.today());
        var roots = found.roots();
        var loose = found.loose();
        var shown = roots.stream().limit(KpiTreeQuery.PAGE).toList();
        var single = loose.stream().limit(KpiTreeQuery.PAGE).toList();
        var both = new ArrayList<>(shown);
        both.addAll(single);
        return new Top(
                shown,
                single,
                roots.size() > KpiTreeQuery.PAGE || loose.size() > KpiTreeQuery.PAGE,
                read(actor, both, wanted.open(), Part.FIRST, wanted.today()));
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
        return read(actor, top, open, asked, words.today()).in(words);
    }

    private Found read(Actor actor, List<Node> top, Set<UUID> open, Part asked, LocalDate today) {
        var below = query.below(actor, open, today);
        var moves = below.moves();
        var parts = new HashMap<UUID, KpiTreeParts>();
        below.parts().forEach((id, nodes) -> {
            var its = id.equals(asked.of()) ? asked : Part.FIRST;
            parts.put(id, KpiTreeParts.of(nodes, moves.get(id), its.from(), its.most()));
        });
        var shown = new HashMap<UUID, KpiLine>();
        top.forEach(node -> shown.put(node.line().id(), node.line()));
        parts.values()
                .forEach(
                        its -> its.shown().forEach(node -> shown.put(node.line().id(), node.line())));
        var lines = new HashMap<UUID, KpiLine>();
        values.fill(actor, List.copyOf(shown.values()), today).forEach(line -> lines.put(line.id(), line));
        return new Found(parts, lines, moves);
    }

    private static Set<UUID> few(Collection<UUID> open) {
        var few = new HashSet<UUID>();
        open.stream().limit(MOST_OPEN).forEach(few::add);
        return few;
    }
}
