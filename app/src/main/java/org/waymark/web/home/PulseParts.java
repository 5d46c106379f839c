package org.waymark.web.home;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Face;
import org.waymark.web.people.Lines;

/** The part of the statement that brings the pulse of my first team: one that I lead before the others. */
final class PulseParts {
    private static final int MOST_PEOPLE = 8;

    private static final Field<BigDecimal> CONFIDENCE =
            avg(KEY_RESULT.CONFIDENCE).as("confidence");
    private static final Field<BigDecimal> BEFORE =
            avg(coalesce(KEY_RESULT.CONFIDENCE_BEFORE, KEY_RESULT.CONFIDENCE)).as("confidence_before");
    private static final Field<LocalDate> CHECKED_IN =
            max(KEY_RESULT.CHECKED_IN_ON).as("checked_in");
    private static final Field<LocalDate> NEXT =
            min(KEY_RESULT.NEXT_CHECK_IN_ON).as("next");

    private PulseParts() {}

    /** None or one. What was due before that day is not part of it. */
    static Field<List<TeamPulse>> pulse(Actor actor, LocalDate since) {
        var beats = beats(actor, since);
        return multiset(select(TEAM.ID, TEAM.NAME, beats)
                        .from(TEAM_MEMBER)
                        .join(TEAM)
                        .on(TEAM.WORKSPACE_ID.eq(TEAM_MEMBER.WORKSPACE_ID).and(TEAM.ID.eq(TEAM_MEMBER.TEAM_ID)))
                        .where(TEAM_MEMBER.WORKSPACE_ID.eq(actor.workspace()))
                        .and(TEAM_MEMBER.PERSON_ID.eq(actor.person()))
                        .and(TEAM.ARCHIVED_AT.isNull())
                        .orderBy(TEAM_MEMBER.LEAD.desc(), TEAM.NAME, TEAM.ID)
                        .limit(1))
                .convertFrom(
                        rows -> rows.map(row -> new TeamPulse(row.get(TEAM.ID), row.get(TEAM.NAME), row.get(beats))));
    }

    private static Field<List<TeamPulse.Beat>> beats(Actor actor, LocalDate since) {
        var colleague = TEAM_MEMBER.as("colleague");
        return multiset(select(PERSON.ID, PERSON.NAME, CONFIDENCE, BEFORE, CHECKED_IN, NEXT)
                        .from(colleague)
                        .join(PERSON)
                        .on(PERSON.ID.eq(colleague.PERSON_ID))
                        .join(KEY_RESULT)
                        .on(KEY_RESULT
                                .WORKSPACE_ID
                                .eq(colleague.WORKSPACE_ID)
                                .and(KEY_RESULT.OWNER_ID.eq(colleague.PERSON_ID)))
                        .join(OBJECTIVE)
                        .on(Lines.ofItsObjective())
                        .where(colleague.WORKSPACE_ID.eq(actor.workspace()))
                        .and(colleague.TEAM_ID.eq(TEAM.ID))
                        .and(Lines.aliveKeyResult(actor))
                        .and(KEY_RESULT.DUE_DAY.ge(since))
                        .and(Lines.inOpenCycle())
                        .groupBy(PERSON.ID, PERSON.NAME)
                        .orderBy(PERSON.NAME, PERSON.ID)
                        .limit(MOST_PEOPLE))
                .convertFrom(rows -> rows.map(PulseParts::beat));
    }

    private static TeamPulse.Beat beat(Record row) {
        return new TeamPulse.Beat(
                row.get(PERSON.ID),
                Face.of(row.get(PERSON.ID), row.get(PERSON.NAME)),
                number(row.get(CONFIDENCE)),
                number(row.get(BEFORE)),
                row.get(CHECKED_IN),
                row.get(NEXT));
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
