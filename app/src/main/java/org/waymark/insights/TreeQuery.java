package org.waymark.insights;

import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.people.schema.Tables.WORKSPACE;

import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.analytics.expression.Calendar;
import org.waymark.kpis.Kpi;

/** Reads KPIs with all that they are made of. */
@Repository
class TreeQuery {
    /** KPIs below one that are looked at to explain it; what is deeper, those in between explain. */
    private static final int MOST = 400;

    private final DSLContext db;
    private final FormulaStore formulas;

    TreeQuery(DSLContext db, FormulaStore formulas) {
        this.db = db;
        this.formulas = formulas;
    }

    /** @param members reads the KPIs that are named in formulas */
    Map<Kpi.Id, KpiTree> of(
            UUID workspace, Collection<Kpi.Id> roots, Function<Set<Kpi.Id>, Map<Kpi.Id, KpiTree.Member>> members) {
        var all = formulas.below(workspace, roots);
        var below = new HashMap<Kpi.Id, Set<Kpi.Id>>();
        for (var root : roots) if (all.containsKey(root)) below.put(root, Formula.below(root, all, MOST));
        if (below.isEmpty()) return Map.of();
        var named = below.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var known = members.apply(named);
        var moved = moved(workspace, named);
        var calendar = calendar(workspace);
        var trees = new HashMap<Kpi.Id, KpiTree>();
        below.forEach((root, its) -> trees.put(
                root, new KpiTree(root, formulas(root, its, all), only(its, known), only(its, moved), calendar)));
        return trees;
    }

    private static SequencedMap<Kpi.Id, org.waymark.analytics.expression.Formula> formulas(
            Kpi.Id root, Set<Kpi.Id> below, Map<Kpi.Id, Formula> all) {
        var formulas = new LinkedHashMap<Kpi.Id, org.waymark.analytics.expression.Formula>();
        var ids = new ArrayList<>(List.of(root));
        ids.addAll(below);
        for (var id : ids) {
            var formula = all.get(id);
            if (formula != null) formulas.put(id, FormulaText.parsed(formula));
        }
        return formulas;
    }

    private static SequencedMap<Kpi.Id, KpiTree.Member> only(Set<Kpi.Id> wanted, Map<Kpi.Id, KpiTree.Member> known) {
        var members = new LinkedHashMap<Kpi.Id, KpiTree.Member>();
        for (var id : wanted) {
            var member = known.get(id);
            if (member != null) members.put(id, member);
        }
        return members;
    }

    private static Set<Kpi.Id> only(Set<Kpi.Id> wanted, Set<Kpi.Id> moved) {
        return wanted.stream().filter(moved::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Kpi.Id> moved(UUID workspace, Set<Kpi.Id> kpis) {
        return db.select(KPI_READING.KPI_ID)
                .from(KPI_READING)
                .where(KPI_READING.WORKSPACE_ID.eq(workspace))
                .and(KPI_READING.KPI_ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .and(KPI_READING.VERDICT.in("HIGHER", "LOWER"))
                .fetchSet(row -> new Kpi.Id(row.value1()));
    }

    /** The shortest cycles: a year holds its quarters, and no day may lie in two. */
    Calendar calendar(UUID workspace) {
        var parents = CYCLE.as("parents");
        var cycles = db.select(CYCLE.START_DAY, CYCLE.END_DAY)
                .from(CYCLE)
                .where(CYCLE.WORKSPACE_ID.eq(workspace))
                .andNotExists(db.selectOne()
                        .from(parents)
                        .where(parents.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID))
                        .and(parents.PARENT_ID.eq(CYCLE.ID)))
                .orderBy(CYCLE.START_DAY, CYCLE.END_DAY)
                .fetch(row -> new Calendar.Span(row.value1(), row.value2()));
        var apart = new ArrayList<Calendar.Span>();
        for (var cycle : cycles) {
            if (apart.isEmpty() || cycle.first().isAfter(apart.getLast().last())) apart.add(cycle);
        }
        return new Calendar(yearBegins(workspace), apart);
    }

    private Month yearBegins(UUID workspace) {
        return db.select(WORKSPACE.FISCAL_YEAR_START)
                .from(WORKSPACE)
                .where(WORKSPACE.ID.eq(workspace))
                .fetchSingle(row -> Month.of(row.value1().intValue()));
    }
}
