package org.waymark.insights;

import static java.util.stream.Collectors.toMap;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.BatchRecorded;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiChanged;
import org.waymark.kpis.MeasurementsRecorded;
import org.waymark.kpis.MeasurementsRemoved;
import org.waymark.measure.Measurement;
import org.waymark.measure.Period;
import org.waymark.platform.Ids;
import org.waymark.platform.Past;

/**
 * Keeps computed KPIs together with what they are made of: in the same transaction where that is little, so that no page contradicts
 * itself, and by a job where it is much.
 */
@Component
class ComputedKpis {
    /** Values that are computed at once. */
    static final int AT_ONCE = 1_000;

    private final Recomputing recomputing;
    private final FormulaStore formulas;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Ids ids;
    private final Clock clock;

    ComputedKpis(
            Recomputing recomputing,
            FormulaStore formulas,
            ObjectProvider<SchedulerClient> jobs,
            Ids ids,
            Clock clock) {
        this.recomputing = recomputing;
        this.formulas = formulas;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is computed itself tells nothing new: all that follows from it was computed with it. */
    @EventListener
    void on(BatchRecorded event) {
        renew(Renewal.of(
                event.by(),
                event.kpis().stream()
                        .filter(one -> isInput(one.kpi()))
                        .collect(toMap(one -> one.kpi().id(), ComputedKpis::days))));
    }

    private static boolean isInput(Kpi kpi) {
        return kpi.feeds() && !kpi.computed();
    }

    private static Period days(MeasurementsRecorded recorded) {
        return new Period(recorded.firstDay(), recorded.lastDay());
    }

    @EventListener
    void on(MeasurementsRemoved event) {
        if (!isInput(event.kpi())) return;
        var days = event.removed().stream().map(Measurement::day).sorted().toList();
        renew(Renewal.of(event.by(), Map.of(event.kpi().id(), new Period(days.getFirst(), days.getLast()))));
    }

    /** How its values add up to those of longer periods, or how long its periods are. */
    @EventListener
    void on(KpiChanged event) {
        if (event.details().containsKey("aggregation") || event.details().containsKey("cadence")) {
            renew(Renewal.of(event.by(), event.kpi()));
        }
    }

    /** Some values follow from the mere passing of time, such as the one of a year before: a period may have begun without an input. */
    @Transactional
    void night(UUID workspace, LocalDate today) {
        var current = new Period(today, today);
        var inputs = new HashMap<UUID, Map<Kpi.Id, Period>>();
        for (var formula : formulas.computing(workspace)) {
            if (!Reach.of(FormulaText.parsed(formula).expression()).looksBack()) continue;
            var its = inputs.computeIfAbsent(formula.setBy(), _ -> new HashMap<>());
            formula.drivers().forEach(driver -> its.put(driver, current));
        }
        inputs.forEach((person, changed) -> renew(Renewal.of(Renewal.actor(workspace, person), changed)));
    }

    void renew(Renewal renewal) {
        if (renewal.isEmpty()) return;
        recomputing.work(renewal).ifPresent(work -> {
            var scheduler = jobs.getIfAvailable();
            if (work.size() <= AT_ONCE || scheduler == null || Past.moment().isPresent()) {
                work.slices().forEach(recomputing::run);
            } else {
                var id = renewal.by().workspace() + "@" + ids.next();
                scheduler.scheduleIfNotExists(
                        new TaskInstance<>(RecomputingJob.NAME, id, renewal.written()), clock.instant());
            }
        });
    }
}
