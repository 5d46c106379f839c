package org.waymark.web.alignment;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;

/** Reads relatives of relatives, as many levels as are looked at, one statement for each look. */
@Repository
public class LineageQuery {
    /** Links in each direction, found first: where PostgreSQL expects thousands, it reads all people to find the owners of a few. */
    private static final int MOST = 200;

    private static final Field<Boolean> MORE = field(name("has_more"), Boolean.class);
    private static final Field<String> WAY = field(name("way"), String.class);
    private static final Field<UUID> NEAR = field(name("near_id"), UUID.class);

    private final DSLContext db;

    LineageQuery(DSLContext db) {
        this.db = db;
    }

    private record Step(Heading way, UUID near, Kin kin) {}

    /** The relatives of an objective with theirs; nothing is read for one that has none. */
    @Transactional(readOnly = true)
    public Lineage around(Actor actor, List<Relative> parents, List<Relative> children) {
        var looks = new ArrayList<Select<Record>>();
        if (!parents.isEmpty()) looks.add(look(actor, Heading.ABOVE, near(Heading.ABOVE, parents)));
        if (!children.isEmpty()) looks.add(look(actor, Heading.BELOW, near(Heading.BELOW, children)));
        if (looks.isEmpty()) return Lineage.NONE;
        var steps = steps(looks);
        return new Lineage(kin(parents, steps, Heading.ABOVE), kin(children, steps, Heading.BELOW));
    }

    /** The next level beyond an objective. */
    @Transactional(readOnly = true)
    public List<Kin> beyond(Actor actor, Objective.Id id, Heading way) {
        var near = way.near(ALIGNMENT_LINK).eq(id.value());
        return steps(List.of(look(actor, way, near))).stream().map(Step::kin).toList();
    }

    /** What one key result is for, and what is for it. */
    @Transactional(readOnly = true)
    public Lineage of(Actor actor, KeyResult.Id id) {
        var steps = steps(List.of(
                look(actor, Heading.ABOVE, Heading.ABOVE.nearPart().eq(id.value())),
                look(actor, Heading.BELOW, Heading.BELOW.nearPart().eq(id.value()))));
        return new Lineage(kin(steps, Heading.ABOVE), kin(steps, Heading.BELOW));
    }

    private static Condition near(Heading way, List<Relative> relatives) {
        return way.near(ALIGNMENT_LINK)
                .in(relatives.stream().map(one -> one.objective().value()).toList());
    }

    private Select<Record> look(Actor actor, Heading way, Condition near) {
        var columns = new ArrayList<Field<?>>(Relatives.COLUMNS);
        columns.add(inline(way.name()).as(WAY));
        columns.add(way.near(ALIGNMENT_LINK).as(NEAR));
        columns.add(field(exists(Relatives.beyond(actor, way))).as(MORE));
        var links = select(ALIGNMENT_LINK.ID)
                .from(ALIGNMENT_LINK)
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(actor.workspace()))
                .and(near)
                .limit(MOST);
        var mine = ALIGNMENT_LINK.WORKSPACE_ID.eq(actor.workspace()).and(ALIGNMENT_LINK.ID.in(links));
        return Relatives.where(actor, way, select(columns), mine);
    }

    private List<Step> steps(List<Select<Record>> looks) {
        var all = looks.size() == 1 ? looks.getFirst() : looks.getFirst().unionAll(looks.getLast());
        return db.fetch(all).map(LineageQuery::step);
    }

    private static Step step(Record row) {
        var kin = new Kin(Relatives.relative(row), List.of(), row.get(MORE));
        return new Step(Heading.valueOf(row.get(WAY)), row.get(NEAR), kin);
    }

    private static List<Kin> kin(List<Relative> nearest, Collection<Step> steps, Heading way) {
        return nearest.stream()
                .map(one -> new Kin(
                        one,
                        steps.stream()
                                .filter(step -> step.way() == way
                                        && step.near().equals(one.objective().value()))
                                .map(Step::kin)
                                .toList(),
                        false))
                .toList();
    }

    private static List<Kin> kin(Collection<Step> steps, Heading way) {
        return steps.stream().filter(step -> step.way() == way).map(Step::kin).toList();
    }
}
