package org.waymark.objectives;

import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Progress;
import org.waymark.people.Holder;
import org.waymark.people.Level;

/** An objective as it stands in its table, beside its override. */
public final class ObjectiveRow {
    private ObjectiveRow() {}

    static Objective objective(Record row) {
        return new Objective(
                new Objective.Id(row.get(OBJECTIVE.ID)),
                definition(row),
                row.get(OBJECTIVE.RESTRICTED),
                row.get(OBJECTIVE.PUBLISHED_AT),
                row.get(OBJECTIVE.ARCHIVED_AT),
                progress(row.get(OBJECTIVE_OVERRIDE.PROGRESS)),
                new Objective.Children(
                        progress(row.get(OBJECTIVE.CHILDREN_PROGRESS)),
                        row.get(OBJECTIVE.CHILDREN_WEIGHT),
                        status(row.get(OBJECTIVE.CHILDREN_STATUS))),
                new Objective.Outlook(
                        progress(row.get(OBJECTIVE.PROGRESS)),
                        row.get(OBJECTIVE.DUE_SHARE),
                        Status.valueOf(row.get(OBJECTIVE.STATUS))),
                row.get(OBJECTIVE.POSITION),
                row.get(OBJECTIVE.VERSION));
    }

    public static Objective.Definition definition(Record row) {
        return new Objective.Definition(
                new Cycle.Id(row.get(OBJECTIVE.CYCLE_ID)),
                row.get(OBJECTIVE.TITLE),
                row.get(OBJECTIVE.PROBLEM),
                row.get(OBJECTIVE.DESCRIPTION),
                new Holder(
                        Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                        row.get(OBJECTIVE.OWNER_ID),
                        row.get(OBJECTIVE.TEAM_ID)),
                Objective.Kind.valueOf(row.get(OBJECTIVE.KIND)),
                row.get(OBJECTIVE.COUNTS_CHILDREN));
    }

    static @Nullable Progress progress(@Nullable Double ratio) {
        return ratio == null ? null : new Progress(ratio);
    }

    static @Nullable Double ratio(@Nullable Progress progress) {
        return progress == null ? null : progress.ratio();
    }

    private static @Nullable Status status(@Nullable String name) {
        return name == null ? null : Status.valueOf(name);
    }
}
