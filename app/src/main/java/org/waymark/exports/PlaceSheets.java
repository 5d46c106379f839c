package org.waymark.exports;

import static org.waymark.cycles.schema.Tables.CYCLE;
import static org.waymark.cycles.schema.Tables.CYCLE_CLOSURE;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;
import static org.waymark.people.schema.Tables.TEAM_MEMBER;

import org.jooq.DSLContext;
import org.waymark.platform.Actor;

/** Cycles, teams and people: open to the whole workspace. */
final class PlaceSheets {
    private final DSLContext db;
    private final Actor actor;

    PlaceSheets(DSLContext db, Actor actor) {
        this.db = db;
        this.actor = actor;
    }

    Sheet cycles() {
        var parent = CYCLE.as("parent");
        var rows = db.select(
                        CYCLE.NAME.as("Cycle"),
                        parent.NAME.as("In"),
                        CYCLE.START_DAY.as("Start day"),
                        CYCLE.END_DAY.as("End day"),
                        CYCLE_CLOSURE.CLOSED_AT.as("Closed"),
                        CYCLE.ID.as("Id"))
                .from(CYCLE)
                .leftJoin(parent)
                .on(parent.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(parent.ID.eq(CYCLE.PARENT_ID)))
                .leftJoin(CYCLE_CLOSURE)
                .on(CYCLE_CLOSURE.WORKSPACE_ID.eq(CYCLE.WORKSPACE_ID).and(CYCLE_CLOSURE.CYCLE_ID.eq(CYCLE.ID)))
                .where(CYCLE.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(CYCLE.START_DAY, CYCLE.END_DAY.desc());
        return new Sheet(
                "Cycles",
                rows,
                new Formula("Objectives", "COUNTIF(Objectives!A:A,{Cycle})"),
                new Formula("Mean progress", "IFERROR(AVERAGEIF(Objectives!A:A,{Cycle},Objectives!H:H),\"\")"));
    }

    Sheet people() {
        var rows = db.select(
                        PERSON.NAME.as("Person"),
                        PERSON.EMAIL.as("E-mail"),
                        MEMBERSHIP.ROLE.as("Role"),
                        MEMBERSHIP.JOB_TITLE.as("Job title"),
                        MEMBERSHIP.JOINED_AT.as("Joined"),
                        MEMBERSHIP.LEFT_AT.as("Left"),
                        PERSON.ID.as("Id"))
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(PERSON.NAME, PERSON.ID);
        return new Sheet("People", rows);
    }

    Sheet teams() {
        var parent = TEAM.as("parent");
        var rows = db.select(
                        TEAM.NAME.as("Team"),
                        parent.NAME.as("In"),
                        TEAM.PURPOSE.as("Purpose"),
                        TEAM.ARCHIVED_AT.as("Archived"),
                        TEAM.ID.as("Id"))
                .from(TEAM)
                .leftJoin(parent)
                .on(parent.WORKSPACE_ID.eq(TEAM.WORKSPACE_ID).and(parent.ID.eq(TEAM.PARENT_ID)))
                .where(TEAM.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(TEAM.NAME, TEAM.ID);
        return new Sheet("Teams", rows);
    }

    Sheet members() {
        var rows = db.select(
                        TEAM.NAME.as("Team"),
                        Named.person(TEAM_MEMBER.PERSON_ID).as("Person"),
                        Named.email(TEAM_MEMBER.PERSON_ID).as("E-mail"),
                        TEAM_MEMBER.LEAD.as("Leads"))
                .from(TEAM_MEMBER)
                .join(TEAM)
                .on(TEAM.WORKSPACE_ID.eq(TEAM_MEMBER.WORKSPACE_ID).and(TEAM.ID.eq(TEAM_MEMBER.TEAM_ID)))
                .where(TEAM_MEMBER.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(TEAM.NAME, TEAM.ID, TEAM_MEMBER.PERSON_ID);
        return new Sheet("Team members", rows);
    }
}
