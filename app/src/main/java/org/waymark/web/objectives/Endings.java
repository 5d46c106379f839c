package org.waymark.web.objectives;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.CYCLE_CLOSING;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT_SCORE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_OVERRIDE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_RETROSPECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_SCORE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.Next;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Retrospective;
import org.waymark.platform.Actor;
import org.waymark.web.objectives.Ending.Kin;
import org.waymark.web.objectives.Ending.Part;

/** How the objective of a row came out, whether by hand, and what it comes from: columns of a statement about objectives. */
public final class Endings {
    private static final org.waymark.objectives.schema.tables.Objective KIN = OBJECTIVE.as("kin");
    private static final org.waymark.cycles.schema.tables.Cycle ITS_CYCLE = CYCLE.as("its_cycle");

    private static final Field<List<Part>> PARTS = multiset(select(
                            KEY_RESULT.ID,
                            KEY_RESULT.TITLE,
                            KEY_RESULT_SCORE.SCORE,
                            KEY_RESULT_SCORE.REASON,
                            KEY_RESULT_SCORE.NEXT,
                            KEY_RESULT_SCORE.SENTENCE,
                            KEY_RESULT_SCORE.KPI_ID)
                    .from(KEY_RESULT_SCORE)
                    .join(KEY_RESULT)
                    .on(KEY_RESULT.WORKSPACE_ID.eq(KEY_RESULT_SCORE.WORKSPACE_ID))
                    .and(KEY_RESULT.ID.eq(KEY_RESULT_SCORE.KEY_RESULT_ID))
                    .where(KEY_RESULT_SCORE.WORKSPACE_ID.eq(OBJECTIVE_SCORE.WORKSPACE_ID))
                    .and(KEY_RESULT_SCORE.OBJECTIVE_ID.eq(OBJECTIVE_SCORE.OBJECTIVE_ID))
                    .and(KEY_RESULT_SCORE.CLOSING_ID.eq(OBJECTIVE_SCORE.CLOSING_ID))
                    .orderBy(KEY_RESULT.POSITION, KEY_RESULT.ID))
            .as("scored_parts")
            .convertFrom(rows -> rows.map(row -> new Part(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5() == null ? null : Next.valueOf(row.value5()),
                    row.value6(),
                    row.value7())));

    private Endings() {}

    /** Whether somebody set its progress by hand. */
    public static Field<Boolean> byHand() {
        return field(exists(selectOne()
                        .from(OBJECTIVE_OVERRIDE)
                        .where(OBJECTIVE_OVERRIDE.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                        .and(OBJECTIVE_OVERRIDE.OBJECTIVE_ID.eq(OBJECTIVE.ID))))
                .as("by_hand");
    }

    /** The score of the close that stands; null where there is none. */
    public static Field<@Nullable Double> score() {
        return org.jooq
                .impl
                .DSL
                .field(select(OBJECTIVE_SCORE.SCORE)
                        .from(OBJECTIVE_SCORE)
                        .join(CYCLE_CLOSING)
                        .on(stands())
                        .where(isOfRow()))
                .as("final_score");
    }

    /** None or one. */
    static Field<List<Ending>> of(Actor actor) {
        return multiset(select(
                                OBJECTIVE_SCORE.SCORE,
                                OBJECTIVE_SCORE.ATTAINMENT,
                                OBJECTIVE_SCORE.REASON,
                                OBJECTIVE_RETROSPECTIVE.WENT_WELL,
                                OBJECTIVE_RETROSPECTIVE.WENT_BADLY,
                                OBJECTIVE_RETROSPECTIVE.LEARNED,
                                KIN.ID,
                                KIN.TITLE,
                                ITS_CYCLE.NAME,
                                PARTS)
                        .from(OBJECTIVE_SCORE)
                        .join(CYCLE_CLOSING)
                        .on(stands())
                        .leftJoin(OBJECTIVE_RETROSPECTIVE)
                        .on(OBJECTIVE_RETROSPECTIVE.WORKSPACE_ID.eq(OBJECTIVE_SCORE.WORKSPACE_ID))
                        .and(OBJECTIVE_RETROSPECTIVE.OBJECTIVE_ID.eq(OBJECTIVE_SCORE.OBJECTIVE_ID))
                        .leftJoin(KIN)
                        .on(ReadableObjectives.by(actor, KIN).and(KIN.ID.eq(OBJECTIVE_SCORE.SUCCESSOR_ID)))
                        .leftJoin(ITS_CYCLE)
                        .on(ITS_CYCLE.WORKSPACE_ID.eq(KIN.WORKSPACE_ID).and(ITS_CYCLE.ID.eq(KIN.CYCLE_ID)))
                        .where(isOfRow()))
                .as("endings")
                .convertFrom(rows -> rows.map(row -> new Ending(
                        row.value1(),
                        row.value2() == null ? null : Attainment.valueOf(row.value2()),
                        row.value3(),
                        row.value4() == null
                                ? Retrospective.NONE
                                : new Retrospective(row.value4(), row.value5(), row.value6()),
                        kin(row.value7(), row.value8(), row.value9()),
                        row.value10())));
    }

    /** What it carries on from an earlier cycle; none or one. */
    static Field<List<Kin>> origin(Actor actor) {
        return multiset(select(KIN.ID, KIN.TITLE, ITS_CYCLE.NAME)
                        .from(KIN)
                        .join(ITS_CYCLE)
                        .on(ITS_CYCLE.WORKSPACE_ID.eq(KIN.WORKSPACE_ID).and(ITS_CYCLE.ID.eq(KIN.CYCLE_ID)))
                        .where(ReadableObjectives.by(actor, KIN))
                        .and(KIN.ID.eq(OBJECTIVE.CARRIED_OVER_FROM)))
                .as("origins")
                .convertFrom(rows -> rows.map(row -> new Kin(row.value1(), row.value2(), row.value3())));
    }

    private static Condition stands() {
        return CYCLE_CLOSING
                .WORKSPACE_ID
                .eq(OBJECTIVE_SCORE.WORKSPACE_ID)
                .and(CYCLE_CLOSING.ID.eq(OBJECTIVE_SCORE.CLOSING_ID))
                .and(CYCLE_CLOSING.REOPENED_AT.isNull());
    }

    private static Condition isOfRow() {
        return OBJECTIVE_SCORE
                .WORKSPACE_ID
                .eq(OBJECTIVE.WORKSPACE_ID)
                .and(OBJECTIVE_SCORE.OBJECTIVE_ID.eq(OBJECTIVE.ID));
    }

    private static @Nullable Kin kin(@Nullable UUID id, @Nullable String title, @Nullable String cycle) {
        return id == null || title == null || cycle == null ? null : new Kin(id, title, cycle);
    }
}
