package org.waymark.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.imports.Draft.Value;
import org.waymark.imports.Draft.Watched;
import org.waymark.imports.Plan.KpiStep;
import org.waymark.imports.Plan.ValueStep;
import org.waymark.imports.Surroundings.KnownKpi;
import org.waymark.kpis.Card;
import org.waymark.kpis.Indicator;
import org.waymark.kpis.KpiWish;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Period;
import org.waymark.measure.Unit;
import org.waymark.people.Folding;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Ids;

/** Plans KPIs and their values. A KPI that only values name is made, with the rhythm of its values. */
final class KpiPlanning {
    private static final UUID LATER = new UUID(0, 0);

    private final Surroundings here;
    private final Settings settings;
    private final Gathered gathered;
    private final Placing placing;
    private final Ids ids;
    private final List<KpiStep> steps = new ArrayList<>();
    private final Map<String, KnownKpi> byName = new HashMap<>();
    private final Map<UUID, Map<LocalDate, Long>> rows = new HashMap<>();

    KpiPlanning(Surroundings here, Settings settings, Gathered gathered, Placing placing, Ids ids) {
        this.here = here;
        this.settings = settings;
        this.gathered = gathered;
        this.placing = placing;
        this.ids = ids;
    }

    List<KpiStep> steps() {
        gathered.kpis.forEach(this::plan);
        var unknown = new LinkedHashMap<String, List<Value>>();
        for (var value : gathered.values) {
            if (known(value.kpi()) == null && isNamed(value)) {
                unknown.computeIfAbsent(value.kpi(), _ -> new ArrayList<>()).add(value);
            }
        }
        unknown.forEach(this::planNamed);
        return steps;
    }

    /** @param values those that are here */
    List<ValueStep> values(Surroundings.Values values) {
        var planned = new ArrayList<ValueStep>();
        for (var value : gathered.values) {
            var kpi = known(value.kpi());
            if (kpi == null) {
                gathered.stop(value.row(), Field.KPI, value.kpi(), "no.import.no-kpi");
            } else {
                plan(value, kpi, values, planned);
            }
        }
        return planned;
    }

    /** Those with values that are here already. */
    List<UUID> withValues() {
        return gathered.values.stream()
                .map(value -> known(value.kpi()))
                .filter(Objects::nonNull)
                .map(KnownKpi::id)
                .distinct()
                .toList();
    }

    private void plan(Value value, KnownKpi kpi, Surroundings.Values values, List<ValueStep> planned) {
        var text = value.days().end().toString();
        var period = kpi.cadence().periodOf(value.days().start());
        if (kpi.isComputedOrArchived()) {
            gathered.stop(value.row(), Field.KPI, kpi.name(), "no.import.kpi-closed");
        } else if (!period.contains(value.days().end())) {
            gathered.stop(
                    value.row(),
                    Field.DAY,
                    text,
                    "no.sheet.long-period",
                    kpi.cadence().name().toLowerCase(java.util.Locale.ROOT));
        } else if (!period.hasStarted(here.today())) {
            gathered.stop(value.row(), Field.DAY, text, "no.sheet.not-begun");
        } else {
            var earlier = rows.computeIfAbsent(kpi.id(), _ -> new HashMap<>()).putIfAbsent(period.end(), value.row());
            if (earlier != null) {
                gathered.stop(value.row(), Field.DAY, text, "no.import.twice", earlier);
                return;
            }
            var before = values.of(kpi.id(), period.end());
            var deed = before == null ? Deed.MAKE : before == value.value() ? Deed.SAME : Deed.CHANGE;
            planned.add(new ValueStep(value.row(), kpi.id(), period.end(), value.value(), value.note(), deed));
        }
    }

    private void plan(Watched kpi) {
        var cadence = Words.cadence(kpi.cadence());
        if (cadence.isEmpty()) {
            gathered.stop(kpi.row(), Field.CADENCE, kpi.cadence(), "no.import.cadence");
            return;
        }
        var owner = placing.owner(kpi.row(), Field.OWNER, kpi.owner());
        var team = placing.team(kpi.row(), kpi.team());
        var unit = Words.unit(kpi.unit(), kpi.measuredAs());
        var wish = wish(
                kpi.name(),
                new Card(kpi.what(), kpi.why(), kpi.how(), ""),
                new Holder(team.isEmpty() ? Level.COMPANY : Level.TEAM, owner, team.isEmpty() ? null : LATER),
                kpi.category(),
                new KpiWish.MetricWish(
                        unit.kind(),
                        unit.symbol(),
                        unit.kind() == Unit.Kind.PERCENT ? 1 : decimals(kpi.target()),
                        Words.direction(kpi.direction()),
                        Words.aggregation(kpi.aggregation()),
                        cadence.get(),
                        7));
        if (Soundness.check(gathered, kpi.row(), wish::check)) {
            add(kpi.row(), kpi.key(), wish, team, kpi.target());
        }
    }

    private void planNamed(String name, List<Value> values) {
        long row = values.getFirst().row();
        int decimals =
                values.stream().mapToInt(value -> decimals(value.value())).max().orElse(0);
        var wish = wish(
                name,
                Card.EMPTY,
                new Holder(Level.COMPANY, here.importer(), null),
                "",
                new KpiWish.MetricWish(
                        Unit.Kind.COUNT, "", decimals, Direction.HIGHER, Aggregation.LAST, cadence(values), 7));
        if (!Soundness.check(gathered, row, wish::check)) return;
        gathered.note(row, Field.KPI, name, "no.import.kpi-made");
        add(row, Goals.cut("=" + Folding.fold(name)), wish, "", null);
    }

    private void add(long row, String key, KpiWish wish, String team, @Nullable Double target) {
        var print = Fingerprint.of(
                wish.name(),
                wish.card(),
                wish.holder().owner(),
                team,
                wish.category(),
                wish.metric(),
                String.valueOf(target));
        var identity = here.known(Identity.Kind.KPI, key);
        var named = byName(wish.name());
        if (identity != null && !here.living().contains(identity.subject())) {
            gathered.note(row, Field.NAME, wish.name(), "no.import.archived-here");
            return;
        }
        if (identity == null && named != null) {
            // a KPI of this name is here without this source: its values may come, its definition stays
            gathered.note(row, Field.NAME, wish.name(), "no.import.kpi-here");
            byName.put(Folding.fold(key), named);
            return;
        }
        var deed = identity == null ? Deed.MAKE : identity.fingerprint().equals(print) ? Deed.SAME : Deed.CHANGE;
        var step = new KpiStep(
                row, key, identity == null ? ids.next() : identity.subject(), deed, wish, team, target, print);
        steps.add(step);
        var known = new KnownKpi(
                step.id(), wish.name(), wish.metric().cadence(), wish.metric().decimals(), false);
        byName.put(Folding.fold(key), known);
        byName.put(Folding.fold(wish.name()), known);
    }

    private boolean isNamed(Value value) {
        return !value.kpi().isEmpty();
    }

    /** By what this file, this source and this workspace call it; without a name the chosen one. */
    private @Nullable KnownKpi known(String text) {
        var folded = Folding.fold(text);
        var inFile = byName.get(folded);
        if (inFile != null) return inFile;
        var chosen = settings.kpi();
        if (text.isEmpty()) return chosen == null ? null : byId(chosen.toString());
        var identity = here.known(Identity.Kind.KPI, Goals.cut(text));
        return identity == null ? byName(text) : byId(identity.subject().toString());
    }

    private @Nullable KnownKpi byName(String text) {
        var named = here.kpis().getOrDefault(Folding.fold(text), List.of());
        return named.size() == 1 ? named.getFirst() : null;
    }

    private @Nullable KnownKpi byId(String id) {
        return here.kpis().getOrDefault(id, List.of()).stream().findFirst().orElse(null);
    }

    private static KpiWish wish(String name, Card card, Holder holder, String category, KpiWish.MetricWish metric) {
        return new KpiWish(name, card, holder, null, category, Indicator.UNSET, metric, 10);
    }

    /** The shortest step between two values; the length of a period where that is said. */
    private static Cadence cadence(List<Value> values) {
        long longest =
                values.stream().map(Value::days).mapToLong(Period::days).max().orElse(1);
        if (longest > 1) return ofDays(longest);
        var days = values.stream()
                .map(value -> value.days().end())
                .distinct()
                .sorted()
                .toList();
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < days.size(); i++) {
            shortest = Math.min(
                    shortest, days.get(i).toEpochDay() - days.get(i - 1).toEpochDay());
        }
        return days.size() < 2 ? Cadence.MONTHLY : ofDays(shortest);
    }

    private static Cadence ofDays(long days) {
        if (days < 7) return Cadence.DAILY;
        if (days < 28) return Cadence.WEEKLY;
        if (days < 85) return Cadence.MONTHLY;
        return days < 300 ? Cadence.QUARTERLY : Cadence.YEARLY;
    }

    private static int decimals(@Nullable Double value) {
        return Math.min(Measures.decimals(value), 4);
    }
}
