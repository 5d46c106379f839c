package org.waymark.web.alignment;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.platform.Actor;

/** How relatives are read, as a part of the statement that reads an objective or as one of their own. */
public final class Relatives {
    /** More are on the pages of those that are shown; a page never grows with the organisation. */
    static final int MOST = 50;

    static final org.waymark.objectives.schema.tables.Objective OTHER = OBJECTIVE.as("other");

    private static final org.waymark.cycles.schema.tables.Cycle CYCLE_OF = CYCLE.as("cycle_of");
    private static final org.waymark.objectives.schema.tables.KeyResult PART = KEY_RESULT.as("part");
    private static final org.waymark.objectives.schema.tables.KeyResult OWN = KEY_RESULT.as("own_part");
    private static final org.waymark.people.schema.tables.Person OWNER = PERSON.as("other_owner");
    private static final org.waymark.people.schema.tables.Team HOME = TEAM.as("other_team");
    private static final Field<String> WHERE = coalesce(HOME.NAME, OWNER.NAME).as("home");
    private static final Field<UUID> PART_ID = PART.ID.as("part_id");
    private static final Field<String> PART_TITLE = PART.TITLE.as("part_title");
    private static final Field<UUID> OWN_ID = OWN.ID.as("own_id");
    private static final Field<String> OWN_TITLE = OWN.TITLE.as("own_title");

    /** All that {@link #relative} wants to know. */
    static final List<Field<?>> COLUMNS = List.of(
            ALIGNMENT_LINK.ID,
            ALIGNMENT_LINK.KIND,
            OTHER.ID,
            OTHER.TITLE,
            CYCLE_OF.NAME,
            WHERE,
            OTHER.PROGRESS,
            OTHER.STATUS,
            PART_ID,
            PART_TITLE,
            OWN_ID,
            OWN_TITLE);

    private Relatives() {}

    /** The nearest ones of the objective that a statement reads. */
    public static Field<List<Relative>> of(Actor actor, Heading way) {
        var near =
                way.near(ALIGNMENT_LINK).eq(OBJECTIVE.ID).and(ALIGNMENT_LINK.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID));
        return multiset(where(actor, way, select(COLUMNS), near)
                        .orderBy(OTHER.POSITION, OTHER.ID)
                        .limit(MOST))
                .as(way.path())
                .convertFrom(rows -> rows.map(Relatives::relative));
    }

    /** As far as the reader may see them. */
    static SelectConditionStep<Record> where(
            Actor actor, Heading way, org.jooq.SelectSelectStep<Record> columns, Condition near) {
        return columns.from(ALIGNMENT_LINK)
                .join(OTHER)
                .on(OTHER.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID).and(OTHER.ID.eq(way.far(ALIGNMENT_LINK))))
                .join(CYCLE_OF)
                .on(CYCLE_OF.WORKSPACE_ID.eq(OTHER.WORKSPACE_ID).and(CYCLE_OF.ID.eq(OTHER.CYCLE_ID)))
                .join(OWNER)
                .on(OWNER.ID.eq(OTHER.OWNER_ID))
                .leftJoin(HOME)
                .on(HOME.WORKSPACE_ID.eq(OTHER.WORKSPACE_ID).and(HOME.ID.eq(OTHER.TEAM_ID)))
                .leftJoin(PART)
                .on(PART.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID).and(PART.ID.eq(way.farPart())))
                .leftJoin(OWN)
                .on(OWN.WORKSPACE_ID.eq(ALIGNMENT_LINK.WORKSPACE_ID).and(OWN.ID.eq(way.nearPart())))
                .where(near)
                .and(OTHER.ARCHIVED_AT.isNull())
                .and(ReadableObjectives.by(actor, OTHER));
    }

    /** Whether somebody stands beyond those. */
    static Select<?> beyond(Actor actor, Heading way) {
        var link = ALIGNMENT_LINK.as("further_link");
        var further = OBJECTIVE.as("further");
        return select(further.ID)
                .from(link)
                .join(further)
                .on(further.WORKSPACE_ID.eq(link.WORKSPACE_ID).and(further.ID.eq(way.far(link))))
                .where(link.WORKSPACE_ID.eq(OTHER.WORKSPACE_ID))
                .and(way.near(link).eq(OTHER.ID))
                .and(further.ARCHIVED_AT.isNull())
                .and(ReadableObjectives.by(actor, further));
    }

    static Relative relative(Record row) {
        return new Relative(
                row.get(ALIGNMENT_LINK.ID),
                row.get(ALIGNMENT_LINK.KIND).equals("CONTRIBUTE"),
                new org.waymark.objectives.Objective.Id(row.get(OTHER.ID)),
                row.get(OTHER.TITLE),
                row.get(CYCLE_OF.NAME),
                row.get(WHERE),
                row.get(OTHER.PROGRESS),
                Status.valueOf(row.get(OTHER.STATUS)),
                part(row.get(PART_ID), row.get(PART_TITLE)),
                part(row.get(OWN_ID), row.get(OWN_TITLE)));
    }

    private static Relative.@Nullable Part part(@Nullable UUID id, String title) {
        return id == null ? null : new Relative.Part(id, title);
    }
}
