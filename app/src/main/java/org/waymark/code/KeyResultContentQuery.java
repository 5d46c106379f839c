package org.waymark.code;

import static org.waymark.initiatives.schema.Tables.KEY_RESULT_FOLLOWING;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.waymark.alignment.Link;
import org.waymark.code.ObjectiveContentQuery.Links;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResultRow;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.platform.Actor;

/** Reads key results for files of goals. */
@Repository
class KeyResultContentQuery {
    private final DSLContext db;
    private final KeyResultRow rows;

    KeyResultContentQuery(DSLContext db, KeyResultRow rows) {
        this.db = db;
        this.rows = rows;
    }

    List<Raw> keyResults(Actor actor, Links links) {
        var following = following(actor);
        return db.select(KEY_RESULT.fields())
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .where(KEY_RESULT.WORKSPACE_ID.eq(actor.workspace()))
                .and(ReadableObjectives.by(actor, OBJECTIVE))
                .orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID)
                .fetch(row -> raw(row, links, following));
    }

    private Raw raw(Record row, Links links, Set<UUID> following) {
        var definition = rows.definition(row);
        var id = row.get(KEY_RESULT.ID);
        return new Raw(
                Kind.KEY_RESULT,
                id,
                row.get(KEY_RESULT.OBJECTIVE_ID),
                definition.title(),
                row.get(KEY_RESULT.ARCHIVED_AT) != null,
                names -> fields(definition, names)
                        .truth("follows-initiatives", following.contains(id))
                        .put("contributes-to", links.from(id, Link.Kind.CONTRIBUTE, names))
                        .put("supports", links.from(id, Link.Kind.SUPPORT, names))
                        .all());
    }

    private static Fields fields(KeyResult.Definition one, Names names) {
        var unit = one.unit();
        var kpi = one.kpi();
        return new Fields(Kind.KEY_RESULT)
                .words("title", one.title())
                .put("owner", names.email(one.owner().value()))
                .put("kpi", names.path(kpi == null ? null : kpi.value()))
                .put("target", TargetForm.write(one.target()))
                .put("unit", UnitForm.write(unit.kind().name(), unit.symbol(), unit.decimals()))
                .put("start", new Value.Day(one.period().start()))
                .put("due", new Value.Day(one.period().end()))
                .put("pace", PaceForm.write(one.curve()))
                .put("check-ins", Value.choice(one.cadence()))
                .amount("weight", one.weight())
                .words("description", one.description());
    }

    private Set<UUID> following(Actor actor) {
        return db.select(KEY_RESULT_FOLLOWING.KEY_RESULT_ID)
                .from(KEY_RESULT_FOLLOWING)
                .where(KEY_RESULT_FOLLOWING.WORKSPACE_ID.eq(actor.workspace()))
                .fetchSet(KEY_RESULT_FOLLOWING.KEY_RESULT_ID);
    }
}
