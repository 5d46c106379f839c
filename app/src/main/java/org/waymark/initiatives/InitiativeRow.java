package org.waymark.initiatives;

import static org.waymark.initiatives.schema.Tables.INITIATIVE;
import static org.waymark.initiatives.schema.Tables.TASK;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.schema.tables.records.InitiativeRecord;
import org.waymark.measure.Progress;
import org.waymark.people.Folding;
import org.waymark.people.Person;

/** An initiative and a task as they stand in their tables. */
final class InitiativeRow {
    private InitiativeRow() {}

    static Initiative initiative(Record row) {
        return new Initiative(
                new Initiative.Id(row.get(INITIATIVE.ID)),
                definition(row),
                Initiative.Status.valueOf(row.get(INITIATIVE.STATUS)),
                new Progress(row.get(INITIATIVE.PROGRESS)),
                new Progress(row.get(INITIATIVE.STATED)),
                row.get(INITIATIVE.FINISHED_ON),
                row.get(INITIATIVE.POSITION),
                row.get(INITIATIVE.ARCHIVED_AT),
                row.get(INITIATIVE.CREATED_BY),
                row.get(INITIATIVE.VERSION));
    }

    static InitiativeRecord written(Initiative initiative) {
        var definition = initiative.definition();
        var cycle = definition.cycle();
        var row = new InitiativeRecord();
        row.setTitle(definition.title());
        row.setSearch(Folding.fold(definition.title()));
        row.setDescription(definition.description());
        row.setOwnerId(definition.owner().value());
        row.setTeamId(definition.team());
        row.setCycleId(cycle == null ? null : cycle.value());
        row.setStatus(initiative.status().name());
        row.setStartDay(definition.schedule().start());
        row.setDueDay(definition.schedule().due());
        row.setProgress(initiative.progress().ratio());
        row.setStated(initiative.stated().ratio());
        row.setFinishedOn(initiative.finishedOn());
        row.setPosition(initiative.position());
        row.setArchivedAt(initiative.archivedAt());
        row.setVersion(initiative.version());
        return row;
    }

    static Task task(Record row) {
        var assignee = row.get(TASK.ASSIGNEE_ID);
        return new Task(
                new Task.Id(row.get(TASK.ID)),
                new Initiative.Id(row.get(TASK.INITIATIVE_ID)),
                row.get(TASK.TITLE),
                assignee == null ? null : new Person.Id(assignee),
                row.get(TASK.DUE_DAY),
                done(row),
                row.get(TASK.POSITION),
                row.get(TASK.ARCHIVED_AT));
    }

    private static Task.@Nullable Done done(Record row) {
        var at = row.get(TASK.DONE_AT);
        return at == null ? null : new Task.Done(row.get(TASK.DONE_BY), at);
    }

    private static Initiative.Definition definition(Record row) {
        var cycle = row.get(INITIATIVE.CYCLE_ID);
        return new Initiative.Definition(
                row.get(INITIATIVE.TITLE),
                row.get(INITIATIVE.DESCRIPTION),
                new Person.Id(row.get(INITIATIVE.OWNER_ID)),
                row.get(INITIATIVE.TEAM_ID),
                cycle == null ? null : new Cycle.Id(cycle),
                new Schedule(row.get(INITIATIVE.START_DAY), row.get(INITIATIVE.DUE_DAY)));
    }
}
