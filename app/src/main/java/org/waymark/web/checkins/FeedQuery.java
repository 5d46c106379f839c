package org.waymark.web.checkins;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.objectives.schema.Tables.CHECK_IN;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Unit;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.objectives.TargetJson;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.talk.Subject;
import org.waymark.web.layout.Face;
import org.waymark.web.people.Lines;
import org.waymark.web.talk.Talk;
import org.waymark.web.talk.TalkParts;
import org.waymark.web.talk.TalkRights;
import tools.jackson.databind.JsonNode;

/** Reads what people said about key results, newest first. */
@Repository
public class FeedQuery {
    private static final int PAGE = 10;

    /** Of each check-in; its own page has the rest. */
    private static final int COMMENTS = 20;

    private static final org.waymark.objectives.schema.tables.CheckIn EARLIER = CHECK_IN.as("earlier");
    private static final org.waymark.objectives.schema.tables.CheckIn LATER = CHECK_IN.as("later");
    private static final Field<Boolean> OPEN = field(Lines.inOpenCycle()).as("open");
    private static final Field<Double> VALUE_BEFORE = before(EARLIER.VALUE).as("value_before");
    private static final Field<Long> CONFIDENCE_BEFORE =
            before(EARLIER.CONFIDENCE).as("confidence_before");
    private static final Field<Boolean> CORRECTED = field(exists(selectOne()
                    .from(LATER)
                    .where(LATER.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                    .and(LATER.CORRECTS_ID.eq(CHECK_IN.ID))))
            .as("corrected");

    private final DSLContext db;
    private final Json json;
    private final TalkRights rights;

    FeedQuery(DSLContext db, Json json, TalkRights rights) {
        this.db = db;
        this.json = json;
        this.rights = rights;
    }

    /** @param before the oldest one seen already; null for the newest */
    @Transactional(readOnly = true)
    public CheckInView.Feed of(Actor actor, Objective.Id objective, @Nullable UUID before) {
        return page(actor, KEY_RESULT.OBJECTIVE_ID.eq(objective.value()).and(KEY_RESULT.ARCHIVED_AT.isNull()), before);
    }

    @Transactional(readOnly = true)
    public CheckInView.Feed of(Actor actor, KeyResult.Id keyResult, @Nullable UUID before) {
        return page(actor, KEY_RESULT.ID.eq(keyResult.value()), before);
    }

    private CheckInView.Feed page(Actor actor, Condition which, @Nullable UUID before) {
        var talk = new TalkParts(actor, CHECK_IN.ORIGINAL_ID, COMMENTS, null);
        var found = db.select(CHECK_IN.ID, CHECK_IN.KEY_RESULT_ID, CHECK_IN.DAY, CHECK_IN.VALUE, CHECK_IN.CONFIDENCE)
                .select(CHECK_IN.CHANGED, CHECK_IN.BLOCKERS, CHECK_IN.NEXT_STEPS, CHECK_IN.STATUS, CHECK_IN.AUTOMATIC)
                .select(CHECK_IN.CORRECTS_ID, CHECK_IN.ORIGINAL_ID, CHECK_IN.RECORDED_BY, CHECK_IN.RECORDED_AT)
                .select(KEY_RESULT.TITLE, KEY_RESULT.TARGET, KEY_RESULT.UNIT_KIND, KEY_RESULT.UNIT_SYMBOL)
                .select(KEY_RESULT.DECIMALS, PERSON.NAME, VALUE_BEFORE, CONFIDENCE_BEFORE, CORRECTED)
                .select(KEY_RESULT.OWNER_ID, OBJECTIVE.LEVEL, OBJECTIVE.OWNER_ID, OBJECTIVE.TEAM_ID)
                .select(OPEN)
                .select(talk.fields())
                .from(CHECK_IN)
                .join(KEY_RESULT)
                .on(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID)))
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .join(PERSON)
                .on(PERSON.ID.eq(CHECK_IN.RECORDED_BY))
                .where(CHECK_IN.WORKSPACE_ID.eq(actor.workspace()))
                .and(CHECK_IN.ID.in(newest(actor, which, before)))
                .orderBy(CHECK_IN.ID.desc())
                .fetch(row -> view(row, talk(actor, row, talk)));
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new CheckInView.Feed(shown, found.size() > PAGE ? shown.getLast().id() : null);
    }

    /** Chosen first, because what was said before is looked up for each. */
    private static Select<Record1<UUID>> newest(Actor actor, Condition which, @Nullable UUID before) {
        return select(CHECK_IN.ID)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID)))
                .join(CHECK_IN)
                .on(CHECK_IN.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID).and(CHECK_IN.KEY_RESULT_ID.eq(KEY_RESULT.ID)))
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .and(which)
                .and(before == null ? noCondition() : CHECK_IN.ID.lt(before))
                .orderBy(CHECK_IN.ID.desc())
                .limit(PAGE + 1);
    }

    /** What the check-in before said, by day; a corrected one is no longer before anything. */
    private static <T> Field<T> before(Field<T> what) {
        var superseded = CHECK_IN.as("superseding");
        return field(select(what)
                .from(EARLIER)
                .where(EARLIER.WORKSPACE_ID.eq(CHECK_IN.WORKSPACE_ID))
                .and(EARLIER.KEY_RESULT_ID.eq(CHECK_IN.KEY_RESULT_ID))
                .and(what.isNotNull())
                .and(EARLIER.ORIGINAL_ID.ne(CHECK_IN.ORIGINAL_ID))
                .and(EARLIER.DAY
                        .lt(CHECK_IN.DAY)
                        .or(EARLIER.DAY.eq(CHECK_IN.DAY).and(EARLIER.ORIGINAL_ID.lt(CHECK_IN.ORIGINAL_ID))))
                .andNotExists(selectOne()
                        .from(superseded)
                        .where(superseded.WORKSPACE_ID.eq(EARLIER.WORKSPACE_ID))
                        .and(superseded.CORRECTS_ID.eq(EARLIER.ID)))
                .orderBy(EARLIER.DAY.desc(), EARLIER.ORIGINAL_ID.desc())
                .limit(1));
    }

    private Talk talk(Actor actor, Record row, TalkParts parts) {
        var objective = new Holder(
                Level.valueOf(row.get(OBJECTIVE.LEVEL)), row.get(OBJECTIVE.OWNER_ID), row.get(OBJECTIVE.TEAM_ID));
        var keyResult = new Holder(Level.INDIVIDUAL, row.get(KEY_RESULT.OWNER_ID), null);
        var may = rights.onCheckIn(actor, List.of(objective, keyResult), row.get(CHECK_IN.RECORDED_BY), row.get(OPEN));
        return parts.of(row, new Subject(Subject.Kind.CHECK_IN, row.get(CHECK_IN.ORIGINAL_ID)), may);
    }

    private CheckInView view(Record row, Talk talk) {
        return new CheckInView(
                new CheckIn.Id(row.get(CHECK_IN.ID)),
                new KeyResult.Id(row.get(CHECK_IN.KEY_RESULT_ID)),
                row.get(KEY_RESULT.TITLE),
                TargetJson.readTarget(json.read(row.get(KEY_RESULT.TARGET), JsonNode.class)),
                new Unit(
                        Unit.Kind.valueOf(row.get(KEY_RESULT.UNIT_KIND)),
                        row.get(KEY_RESULT.UNIT_SYMBOL),
                        row.get(KEY_RESULT.DECIMALS).intValue()),
                row.get(CHECK_IN.DAY),
                new CheckInView.Said(row.get(CHECK_IN.VALUE), whole(row.get(CHECK_IN.CONFIDENCE))),
                new CheckInView.Said(row.get(VALUE_BEFORE), whole(row.get(CONFIDENCE_BEFORE))),
                new CheckIn.Words(row.get(CHECK_IN.CHANGED), row.get(CHECK_IN.BLOCKERS), row.get(CHECK_IN.NEXT_STEPS)),
                Status.valueOf(row.get(CHECK_IN.STATUS)),
                row.get(CHECK_IN.AUTOMATIC),
                row.get(CHECK_IN.CORRECTS_ID) != null,
                row.get(CORRECTED),
                Face.of(row.get(CHECK_IN.RECORDED_BY), row.get(PERSON.NAME)),
                row.get(CHECK_IN.RECORDED_AT),
                talk);
    }

    private static @Nullable Integer whole(@Nullable Long value) {
        return value == null ? null : value.intValue();
    }
}
