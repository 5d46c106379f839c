package org.waymark.insights;

import static org.waymark.insights.schema.Tables.IMPACT_STUDY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.insights.ImpactStudy.Delay;
import org.waymark.insights.ImpactStudy.Effect;
import org.waymark.insights.ImpactStudy.Shape;
import org.waymark.insights.ImpactStudy.Verdict;
import org.waymark.insights.ImpactStudy.Weakness;
import org.waymark.insights.schema.tables.records.ImpactStudyRecord;
import org.waymark.kpis.Kpi;
import org.waymark.objectives.Objective;
import org.waymark.platform.Json;

@Repository
class StudyStore {
    private final DSLContext db;
    private final Json json;

    StudyStore(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /** What is stored of a study. */
    record Known(Objective.Id objective, String inputs, Verdict verdict, long version) {}

    Map<Kpi.Id, List<Known>> known(UUID workspace, Collection<Kpi.Id> kpis) {
        return db.select(
                        IMPACT_STUDY.KPI_ID,
                        IMPACT_STUDY.OBJECTIVE_ID,
                        IMPACT_STUDY.INPUTS,
                        IMPACT_STUDY.VERDICT,
                        IMPACT_STUDY.VERSION)
                .from(IMPACT_STUDY)
                .where(IMPACT_STUDY.WORKSPACE_ID.eq(workspace))
                .and(IMPACT_STUDY.KPI_ID.in(kpis.stream().map(Kpi.Id::value).toList()))
                .fetchGroups(
                        row -> new Kpi.Id(row.value1()),
                        row -> new Known(
                                new Objective.Id(row.value2()),
                                row.value3(),
                                Verdict.valueOf(row.value4()),
                                row.value5()));
    }

    List<ImpactStudy> of(UUID workspace, Objective.Id objective) {
        return read(IMPACT_STUDY.WORKSPACE_ID.eq(workspace).and(IMPACT_STUDY.OBJECTIVE_ID.eq(objective.value())));
    }

    List<ImpactStudy> of(UUID workspace, Kpi.Id kpi) {
        return read(IMPACT_STUDY.WORKSPACE_ID.eq(workspace).and(IMPACT_STUDY.KPI_ID.eq(kpi.value())));
    }

    private List<ImpactStudy> read(Condition which) {
        return db.selectFrom(IMPACT_STUDY)
                .where(which)
                .orderBy(IMPACT_STUDY.WINDOW_END)
                .fetch(this::study);
    }

    /** Whether the study was still the one that was known; 0 where there was none. */
    boolean save(UUID workspace, ImpactStudy study, long known) {
        var row = written(workspace, study);
        row.setVersion(known + 1);
        if (known == 0)
            return db.insertInto(IMPACT_STUDY).set(row).onConflictDoNothing().execute() == 1;
        return db.update(IMPACT_STUDY)
                        .set(row)
                        .where(IMPACT_STUDY.WORKSPACE_ID.eq(workspace))
                        .and(IMPACT_STUDY.OBJECTIVE_ID.eq(study.objective().value()))
                        .and(IMPACT_STUDY.KPI_ID.eq(study.kpi().value()))
                        .and(IMPACT_STUDY.VERSION.eq(known))
                        .execute()
                == 1;
    }

    void remove(UUID workspace, Kpi.Id kpi, Objective.Id objective) {
        db.deleteFrom(IMPACT_STUDY)
                .where(IMPACT_STUDY.WORKSPACE_ID.eq(workspace))
                .and(IMPACT_STUDY.OBJECTIVE_ID.eq(objective.value()))
                .and(IMPACT_STUDY.KPI_ID.eq(kpi.value()))
                .execute();
    }

    private ImpactStudyRecord written(UUID workspace, ImpactStudy study) {
        var row = new ImpactStudyRecord();
        row.setWorkspaceId(workspace);
        row.setObjectiveId(study.objective().value());
        row.setKpiId(study.kpi().value());
        row.setEngine((long) study.basis().engine());
        row.setInputs(study.basis().inputs());
        row.setComputedAt(study.basis().computedAt());
        row.setThroughDay(study.basis().throughDay());
        row.setVerdict(study.verdict().name());
        fill(row, study.lack());
        fill(row, study.effect());
        fill(row, study.delay());
        var weakest = study.weakest();
        row.setWeakest(weakest == null ? null : weakest.name());
        row.setLookAgainOn(study.lookAgainOn());
        row.setWindowEnd(study.windowEnd());
        row.setDeclaredLate(study.declaredLate());
        row.setCompared(study.compared());
        row.setDetail(json.write(study.detail()));
        return row;
    }

    private static void fill(ImpactStudyRecord row, @Nullable Lack lack) {
        row.setLack(lack == null ? null : lack.of().name());
        row.setHave(lack == null ? null : (long) lack.have());
        row.setNeed(lack == null ? null : (long) lack.need());
    }

    private static void fill(ImpactStudyRecord row, @Nullable Effect effect) {
        row.setEffect(effect == null ? null : effect.value());
        row.setLow(effect == null ? null : effect.low());
        row.setHigh(effect == null ? null : effect.high());
        row.setChance(effect == null ? null : effect.chance());
    }

    private static void fill(ImpactStudyRecord row, @Nullable Delay delay) {
        row.setDelayFrom(delay == null ? null : (long) delay.from());
        row.setDelayTo(delay == null ? null : (long) delay.to());
        row.setShape(delay == null ? null : delay.shape().name());
    }

    private ImpactStudy study(ImpactStudyRecord row) {
        return new ImpactStudy(
                new Objective.Id(row.getObjectiveId()),
                new Kpi.Id(row.getKpiId()),
                new Basis(row.getEngine().intValue(), row.getInputs(), row.getComputedAt(), row.getThroughDay(), 0, 0),
                Verdict.valueOf(row.getVerdict()),
                ReadingRow.lack(row.getLack(), row.getHave(), row.getNeed()),
                row.getEffect() == null
                        ? null
                        : new Effect(row.getEffect(), row.getLow(), row.getHigh(), row.getChance()),
                row.getDelayFrom() == null
                        ? null
                        : new Delay(
                                row.getDelayFrom().intValue(),
                                row.getDelayTo().intValue(),
                                Shape.valueOf(row.getShape())),
                row.getWeakest() == null ? null : Weakness.valueOf(row.getWeakest()),
                row.getLookAgainOn(),
                row.getWindowEnd(),
                row.getDeclaredLate(),
                row.getCompared(),
                json.read(row.getDetail(), ImpactStudy.Detail.class));
    }
}
