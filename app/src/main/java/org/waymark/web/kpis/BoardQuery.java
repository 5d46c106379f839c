package org.waymark.web.kpis;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.SAVED_VIEW;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.KpiStanding;
import org.waymark.people.Folding;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.web.kpis.BoardSummary.Named;
import org.waymark.web.kpis.BoardSummary.Saved;

/** The KPIs that a person may see, a page at a time, and what to choose them by. */
@Repository
public class BoardQuery {
    /** One more than a page tells that there is more. */
    static final int PAGE = 40;

    private static final int CHOICES = 40;
    private static final int CATEGORIES = 100;

    private final DSLContext db;

    BoardQuery(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<KpiLine> page(Actor actor, BoardFilter filter, LocalDate today) {
        return lines(actor, asked(actor, filter, today), today)
                .offset(filter.page() * PAGE)
                .limit(PAGE + 1)
                .fetch(row -> KpiLineFields.of(actor, today).line(row));
    }

    @Transactional(readOnly = true)
    public Optional<KpiLine> line(Actor actor, UUID kpi, LocalDate today) {
        var fields = KpiLineFields.of(actor, today);
        return lines(actor, visible(actor).and(KPI.ID.eq(kpi)), today).fetchOptional(fields::line);
    }

    /** The categories in use, to choose from. */
    @Transactional(readOnly = true)
    public List<String> categories(Actor actor) {
        return db.selectDistinct(KPI.CATEGORY)
                .from(KPI)
                .where(visible(actor))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(KPI.CATEGORY.ne(""))
                .orderBy(KPI.CATEGORY)
                .limit(CATEGORIES)
                .fetch(KPI.CATEGORY);
    }

    /** The teams that have KPIs, as far as their name holds the text. */
    @Transactional(readOnly = true)
    public List<Named> teams(Actor actor, String text) {
        return db.select(TEAM.ID, TEAM.NAME)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM.ARCHIVED_AT.isNull())
                .and(text.isEmpty() ? noCondition() : TEAM.SEARCH.contains(Folding.fold(text)))
                .and(TEAM.ID.in(
                        select(KPI.TEAM_ID).from(KPI).where(visible(actor)).and(KPI.ARCHIVED_AT.isNull())))
                .orderBy(TEAM.NAME, TEAM.ID)
                .limit(CHOICES)
                .fetch(mapping(Named::new));
    }

    /** The people who answer for KPIs, as far as their name holds the text. */
    @Transactional(readOnly = true)
    public List<Named> owners(Actor actor, String text) {
        return db.select(PERSON.ID, PERSON.NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .and(text.isEmpty() ? noCondition() : MEMBERSHIP.SEARCH.contains(Folding.fold(text)))
                .and(PERSON.ID.in(
                        select(KPI.OWNER_ID).from(KPI).where(visible(actor)).and(KPI.ARCHIVED_AT.isNull())))
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(CHOICES)
                .fetch(mapping(Named::new));
    }

    private SelectSeekStepN<Record> lines(Actor actor, Condition condition, LocalDate today) {
        return db.select(KpiLineFields.of(actor, today).all())
                .from(KpiLineFields.TABLES)
                .where(condition)
                .orderBy(List.of(KPI.CATEGORY, KPI.NAME, KPI.ID));
    }

    private static Condition onTab(BoardTab tab, LocalDate today) {
        return switch (tab) {
            case ALL -> noCondition();
            case SIGNALS -> KPI_READING.VERDICT.in("HIGHER", "LOWER");
            case LATE -> isLate(today);
            case MISSES, NEAR, MEETS, NO_TARGET, NO_DATA ->
                tab.standing().map(KpiStanding::name).map(KPI.STANDING::eq).orElseThrow();
        };
    }

    public static Field<String> chosenTeam(Actor actor, BoardFilter filter) {
        return field(
                select(TEAM.NAME).from(TEAM).where(TEAM.WORKSPACE_ID.eq(actor.workspace()), TEAM.ID.eq(filter.team())));
    }

    public static Field<String> chosenOwner(Actor actor, BoardFilter filter) {
        return field(select(PERSON.NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()), MEMBERSHIP.PERSON_ID.eq(filter.owner())));
    }

    public static Field<List<Saved>> views(Actor actor) {
        var own = SAVED_VIEW.PERSON_ID.eq(actor.person());
        return multiset(select(SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY, SAVED_VIEW.SHARED, field(own))
                        .from(SAVED_VIEW)
                        .where(SAVED_VIEW.WORKSPACE_ID.eq(actor.workspace()))
                        .and(SAVED_VIEW.PAGE.eq(BoardViewsController.PAGE))
                        .and(own.or(SAVED_VIEW.SHARED.eq(true)))
                        .orderBy(field(own).desc(), SAVED_VIEW.NAME, SAVED_VIEW.ID)
                        .limit(CHOICES))
                .convertFrom(rows -> rows.map(mapping(Saved::new)));
    }

    /** Those that the filter and its tab ask for, of {@link KpiLineFields#TABLES}. */
    public static Condition asked(Actor actor, BoardFilter filter, LocalDate today) {
        return covered(actor, filter).and(onTab(filter.tab(), today));
    }

    static Condition covered(Actor actor, BoardFilter filter) {
        var condition =
                visible(actor).and(filter.showsArchived() ? KPI.ARCHIVED_AT.isNotNull() : KPI.ARCHIVED_AT.isNull());
        if (!filter.search().isEmpty()) {
            condition = condition.and(KPI.SEARCH.contains(Folding.fold(filter.search())));
        }
        var team = filter.team();
        if (team != null) {
            condition = condition.and(KPI.TEAM_ID.in(select(TEAM_PATH.DESCENDANT_ID)
                    .from(TEAM_PATH)
                    .where(TEAM_PATH.WORKSPACE_ID.eq(actor.workspace()))
                    .and(TEAM_PATH.ANCESTOR_ID.eq(team))));
        }
        var owner = filter.owner();
        if (owner != null) {
            condition = condition.and(KPI.OWNER_ID.eq(owner));
        }
        return condition
                .and(filter.level().map(level -> KPI.LEVEL.eq(level.name())).orElse(noCondition()))
                .and(filter.indicator().map(one -> KPI.INDICATOR.eq(one.name())).orElse(noCondition()));
    }

    private static Condition visible(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID);
    }

    static Condition isLate(LocalDate today) {
        return KPI.DUE_ON.lt(today);
    }
}
