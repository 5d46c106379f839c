package org.waymark.web.teams;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Status;
import org.waymark.people.Folding;
import org.waymark.people.Team;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Mix;
import org.waymark.web.layout.Unfolded;
import org.waymark.web.layout.Words;
import org.waymark.web.people.Lines;

/** Reads the tree of teams level by level, never all of it. */
@Repository
class TeamTreeQuery {
    private static final int MOST = 100;
    private static final int MOST_LEADS = 3;

    /** Above the teams at the top. */
    private static final UUID TOP = new UUID(0, 0);

    private final DSLContext db;

    TeamTreeQuery(DSLContext db) {
        this.db = db;
    }

    /** A team and the one above it. */
    private record Placed(UUID above, TeamRow team) {}

    private record Tally(Status status, int count) {}

    /**
     * The teams directly beneath one, and beneath those of them that are unfolded.
     *
     * @param parent null for the teams at the top
     */
    @Transactional(readOnly = true)
    public TeamRow.Found below(
            Actor actor, Team.@Nullable Id parent, Unfolded unfolded, @Nullable Cycle cycle, Words words) {
        var beneath = parent == null ? TEAM.PARENT_ID.isNull() : TEAM.PARENT_ID.eq(parent.value());
        var most = (MOST + 1) * (1 + unfolded.ids().size());
        var levels = placed(actor, beneath.or(TEAM.PARENT_ID.in(unfolded.ids())), most, cycle, words).stream()
                .collect(groupingBy(Placed::above, mapping(Placed::team, toList())));
        return found(parent == null ? TOP : parent.value(), levels);
    }

    private static TeamRow.Found found(UUID parent, Map<UUID, List<TeamRow>> levels) {
        var all = levels.getOrDefault(parent, List.of());
        var shown = all.stream()
                .limit(MOST)
                .map(team -> levels.containsKey(team.id()) ? team.over(found(team.id(), levels)) : team)
                .toList();
        return new TeamRow.Found(shown, all.size() > MOST);
    }

    @Transactional(readOnly = true)
    public TeamRow.Found named(Actor actor, String text, @Nullable Cycle cycle, Words words) {
        var named = placed(actor, TEAM.SEARCH.contains(Folding.fold(text)), MOST + 1, cycle, words);
        return found(TOP, Map.of(TOP, named.stream().map(Placed::team).toList()));
    }

    private List<Placed> placed(Actor actor, Condition which, int most, @Nullable Cycle cycle, Words words) {
        var leads = leads(actor);
        var people = people(actor);
        var children = children(actor);
        var tallies = tallies(actor, cycle);
        return db.select(TEAM.ID, TEAM.NAME, TEAM.PARENT_ID, leads, people, children, tallies)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM.ARCHIVED_AT.isNull())
                .and(which)
                .orderBy(TEAM.NAME, TEAM.ID)
                .limit(most)
                .fetch(row -> new Placed(
                        Objects.requireNonNullElse(row.get(TEAM.PARENT_ID), TOP),
                        new TeamRow(
                                row.get(TEAM.ID),
                                row.get(TEAM.NAME),
                                row.get(leads),
                                row.get(people),
                                row.get(children),
                                mix(row.get(tallies), words),
                                null)));
    }

    private static Mix mix(List<Tally> tallies, Words words) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        tallies.forEach(tally -> counts.put(tally.status(), tally.count()));
        return Mix.of(counts, words);
    }

    private static Field<List<Face>> leads(Actor actor) {
        return multiset(select(PERSON.ID, PERSON.NAME)
                        .from(TEAM_MEMBER)
                        .join(PERSON)
                        .on(PERSON.ID.eq(TEAM_MEMBER.PERSON_ID))
                        .where(TEAM_MEMBER.WORKSPACE_ID.eq(actor.workspace()))
                        .and(TEAM_MEMBER.TEAM_ID.eq(TEAM.ID))
                        .and(TEAM_MEMBER.LEAD.isTrue())
                        .orderBy(PERSON.NAME, PERSON.ID)
                        .limit(MOST_LEADS))
                .convertFrom(rows -> rows.map(Records.mapping(Face::of)));
    }

    private static Field<Integer> people(Actor actor) {
        return field(selectCount()
                .from(TEAM_MEMBER)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP
                        .WORKSPACE_ID
                        .eq(TEAM_MEMBER.WORKSPACE_ID)
                        .and(MEMBERSHIP.PERSON_ID.eq(TEAM_MEMBER.PERSON_ID)))
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM_MEMBER.TEAM_ID.eq(TEAM.ID))
                .and(MEMBERSHIP.LEFT_AT.isNull()));
    }

    private static Field<Integer> children(Actor actor) {
        var child = TEAM.as("child");
        return field(selectCount()
                .from(child)
                .where(child.WORKSPACE_ID.eq(actor.workspace()))
                .and(child.PARENT_ID.eq(TEAM.ID))
                .and(child.ARCHIVED_AT.isNull()));
    }

    private static Field<List<Tally>> tallies(Actor actor, @Nullable Cycle cycle) {
        return multiset(select(KEY_RESULT.STATUS, count())
                        .from(OBJECTIVE)
                        .join(KEY_RESULT)
                        .on(Lines.ofItsObjective())
                        .where(Lines.aliveKeyResult(actor))
                        .and(OBJECTIVE.TEAM_ID.eq(TEAM.ID))
                        .and(
                                cycle == null
                                        ? DSL.falseCondition()
                                        : OBJECTIVE.CYCLE_ID.eq(cycle.id().value()))
                        .groupBy(KEY_RESULT.STATUS))
                .convertFrom(
                        rows -> rows.map(Records.mapping((status, count) -> new Tally(Status.valueOf(status), count))));
    }
}
