package org.waymark.insights;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Today;
import org.waymark.insights.AnalysisRun.Stage;
import org.waymark.insights.AnalysisRunStore.Result;
import org.waymark.insights.AnalysisRunStore.Step;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.KeyResult;

/** Does the analysis of whole workspaces piece by piece, so that it can be stopped, and go on after a restart. */
@Component
public class Nights {
    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final int PIECE = 25;

    /** KPIs in the formulas of others, which are in the formulas of others: as deep as anybody builds. */
    private static final int DEEPEST = 8;

    private final AnalysisRuns runs;
    private final AnalysisRunStore store;
    private final WorkQuery work;
    private final ComputedKpis computed;
    private final Today today;
    private final Analyst analyst;
    private final Alerts alerts;
    private final OverallRecordQuery records;

    Nights(
            AnalysisRuns runs,
            AnalysisRunStore store,
            WorkQuery work,
            ComputedKpis computed,
            Today today,
            Analyst analyst,
            Alerts alerts,
            OverallRecordQuery records) {
        this.runs = runs;
        this.store = store;
        this.work = work;
        this.computed = computed;
        this.today = today;
        this.analyst = analyst;
        this.alerts = alerts;
        this.records = records;
    }

    /** Does nothing for a workspace whose day was begun already, so it may be called as often as one likes. */
    public void begin() {
        work.workspaces().forEach(runs::beginNight);
    }

    /** Likewise, and returns when it is done: what no job does, because it was long ago. */
    public void spend(UUID workspace) {
        runs.takeNight(workspace).ifPresent(run -> run(workspace, run.id()));
    }

    /** From where it is to the end, unless it is stopped. */
    void run(UUID workspace, AnalysisRun.Id id) {
        for (var stage : Stage.values()) {
            var at = store.find(workspace, id);
            if (at.isEmpty() || at.get().run().isOver()) return;
            if (stage.compareTo(at.get().run().stage()) < 0) continue;
            if (stage != at.get().run().stage()) runs.advance(workspace, id, new Step(stage, null, 0, 0));
            switch (stage) {
                case KPIS -> kpis(workspace, id);
                case KEY_RESULTS ->
                    each(
                            workspace,
                            id,
                            stage,
                            after -> work.keyResults(workspace, after, PIECE),
                            KeyResult.Id::value,
                            piece -> analyst.keyResults(workspace, piece));
                case STUDIES ->
                    each(
                            workspace,
                            id,
                            stage,
                            after -> work.aimedAt(workspace, after, PIECE),
                            Kpi.Id::value,
                            piece -> analyst.studies(workspace, piece));
                case SIGNALS -> finish(workspace, id);
            }
        }
    }

    private void kpis(UUID workspace, AnalysisRun.Id id) {
        computed.night(workspace, today.in(workspace));
        each(
                workspace,
                id,
                Stage.KPIS,
                after -> work.kpis(workspace, after, PIECE),
                Kpi.Id::value,
                piece -> analyst.kpis(workspace, piece));
        var computed = work.withFormula(workspace);
        for (int depth = 0; depth < DEEPEST && analyst.kpis(workspace, computed) > 0; depth++) {
            LOG.debug("Formulas of workspace {}, depth {}", workspace, depth);
        }
    }

    /** One piece after the other; where one fails, each of its subjects alone. */
    private <T> void each(
            UUID workspace,
            AnalysisRun.Id id,
            Stage stage,
            Function<UUID, List<T>> next,
            Function<T, UUID> value,
            Consumer<List<T>> examine) {
        while (true) {
            var at = store.find(workspace, id).orElseThrow();
            if (at.run().isOver()) return;
            var piece = next.apply(at.after());
            if (piece.isEmpty()) return;
            int failed = failures(piece, examine);
            runs.advance(workspace, id, new Step(stage, value.apply(piece.getLast()), piece.size(), failed));
        }
    }

    private static <T> int failures(List<T> piece, Consumer<List<T>> examine) {
        try {
            examine.accept(piece);
            return 0;
        } catch (RuntimeException one) {
            return (int)
                    piece.stream().filter(subject -> fails(subject, examine)).count();
        }
    }

    private static <T> boolean fails(T subject, Consumer<List<T>> examine) {
        try {
            examine.accept(List.of(subject));
            return false;
        } catch (RuntimeException why) {
            LOG.error("The analysis of {} failed", subject, why);
            return true;
        }
    }

    private void finish(UUID workspace, AnalysisRun.Id id) {
        runs.finish(workspace, id, new Result(alerts.spend(workspace), records.of(workspace)));
        var run = store.find(workspace, id).orElseThrow().run();
        LOG.info(
                "Analysis of workspace {}: {} of {} done, {} failed", workspace, run.done(), run.total(), run.failed());
    }
}
