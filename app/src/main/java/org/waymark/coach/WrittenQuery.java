package org.waymark.coach;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.people.Folding;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Reads objectives as the coach looks at them: the objectives in one statement, their key results in another one, however many. */
@Repository
public class WrittenQuery {
    private static final int MOST_TWINS = 20;
    private static final int SHORTEST_WORD = 4;

    /** No title is longer, and no database looks for much longer ones. */
    private static final int LONGEST_WORD = 500;

    private static final org.waymark.people.schema.tables.Membership OWNER = MEMBERSHIP.as("owner_of");
    private static final Field<Instant> OWNER_LEFT = OWNER.LEFT_AT.as("owner_left");

    private static final Field<Boolean> LINKED = field(exists(selectOne()
                    .from(ALIGNMENT_LINK)
                    .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(OBJECTIVE.ID))))
            .as("linked");

    private static final Field<Boolean> AIMED = field(exists(selectOne()
                    .from(OBJECTIVE_KPI)
                    .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                    .and(OBJECTIVE_KPI.OBJECTIVE_ID.eq(OBJECTIVE.ID))))
            .as("aimed");

    /** What is read of an objective itself, from the tables of {@link #from}. */
    public static final List<Field<?>> COLUMNS = List.of(
            OBJECTIVE.ID,
            OBJECTIVE.CYCLE_ID,
            OBJECTIVE.TITLE,
            OBJECTIVE.LEVEL,
            LINKED,
            AIMED,
            CYCLE.START_DAY,
            CYCLE.END_DAY,
            OWNER_LEFT);

    private final DSLContext db;

    WrittenQuery(DSLContext db) {
        this.db = db;
    }

    /** A key result with who owns it. */
    public record Part(WrittenResult result, UUID owner, String ownerName) {}

    /** With the others of its cycle that may say the same. What one may not see is not there. */
    Written get(Actor actor, Objective.Id id) {
        var which = OBJECTIVE.ID.eq(id.value());
        var row = from(db.select(COLUMNS))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(which)
                .fetchOptional()
                .orElseThrow(() -> new Refused.Missing("objective"));
        var parts = parts(actor, which).getOrDefault(id, List.of());
        return written(row, parts).beside(twins(actor, row.get(OBJECTIVE.CYCLE_ID), row.get(OBJECTIVE.TITLE)));
    }

    public static SelectOnConditionStep<Record> from(SelectSelectStep<Record> selected) {
        return selected.from(OBJECTIVE)
                .join(CYCLE)
                .on(CYCLE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(CYCLE.ID.eq(OBJECTIVE.CYCLE_ID)))
                .join(OWNER)
                .on(OWNER.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID).and(OWNER.PERSON_ID.eq(OBJECTIVE.OWNER_ID)));
    }

    /** @param row of {@link #COLUMNS} */
    public static Written written(Record row, List<Part> parts) {
        return new Written(
                new Objective.Id(row.get(OBJECTIVE.ID)),
                row.get(OBJECTIVE.TITLE),
                row.get(OWNER_LEFT) == null,
                Level.valueOf(row.get(OBJECTIVE.LEVEL)),
                new Period(row.get(CYCLE.START_DAY), row.get(CYCLE.END_DAY)),
                row.get(LINKED) || row.get(AIMED),
                parts.stream().map(Part::result).toList(),
                List.of());
    }

    /** The living key results of these objectives, in their order. */
    @Transactional(readOnly = true)
    public Map<Objective.Id, List<Part>> parts(Actor actor, Condition which) {
        return db.select(KEY_RESULT.OBJECTIVE_ID, KEY_RESULT.ID, KEY_RESULT.TITLE, KEY_RESULT.KIND, KEY_RESULT.TARGET)
                .select(KEY_RESULT.START_DAY, KEY_RESULT.DUE_DAY, KEY_RESULT.CADENCE, KEY_RESULT.WEIGHT)
                .select(KEY_RESULT.OWNER_ID, PERSON.NAME, OWNER_LEFT)
                .from(OBJECTIVE)
                .join(KEY_RESULT)
                .on(KEY_RESULT.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .join(OWNER)
                .on(OWNER.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OWNER.PERSON_ID.eq(KEY_RESULT.OWNER_ID)))
                .join(PERSON)
                .on(PERSON.ID.eq(KEY_RESULT.OWNER_ID))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(which)
                .orderBy(KEY_RESULT.OBJECTIVE_ID, KEY_RESULT.POSITION, KEY_RESULT.ID)
                .fetchGroups(row -> new Objective.Id(row.get(KEY_RESULT.OBJECTIVE_ID)), WrittenQuery::part);
    }

    /** Others whose titles share their longest word with this one: the only ones that can be twins are among them, mostly. */
    List<Twin> twins(Actor actor, UUID cycle, String title) {
        var word = Title.words(Folding.fold(title)).stream()
                .filter(one -> one.length() >= SHORTEST_WORD
                        && one.length() <= LONGEST_WORD
                        && !Lexicon.VAGUE.contains(one)
                        && !Lexicon.COMMON.contains(one))
                .max(Comparator.comparing(String::length));
        if (word.isEmpty()) return List.of();
        return db.select(OBJECTIVE.ID, OBJECTIVE.TITLE)
                .from(OBJECTIVE)
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(OBJECTIVE.CYCLE_ID.eq(cycle))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.SEARCH.contains(word.get()))
                .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID)
                .limit(MOST_TWINS)
                .fetch(row -> new Twin(new Objective.Id(row.value1()), row.value2()));
    }

    private static Part part(Record row) {
        var measure = Measure.valueOf(row.get(KEY_RESULT.KIND));
        var result = new WrittenResult(
                new KeyResult.Id(row.get(KEY_RESULT.ID)),
                row.get(KEY_RESULT.TITLE),
                row.get(OWNER_LEFT) == null,
                measure,
                measure != Measure.RELATIVE || row.get(KEY_RESULT.TARGET).data().contains("\"baseline\""),
                true,
                new Period(row.get(KEY_RESULT.START_DAY), row.get(KEY_RESULT.DUE_DAY)),
                Cadence.valueOf(row.get(KEY_RESULT.CADENCE)),
                row.get(KEY_RESULT.WEIGHT));
        return new Part(result, row.get(KEY_RESULT.OWNER_ID), row.get(PERSON.NAME));
    }
}
