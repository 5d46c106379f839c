package org.waymark.imports;

import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.imports.schema.Tables.IMPORT_IDENTITY;
import static org.waymark.kpis.schema.Tables.KPI;
import static org.waymark.kpis.schema.Tables.MEASUREMENT;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.INVITATION;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;
import static org.waymark.people.schema.Tables.TEAM;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Today;
import org.waymark.imports.Plan.LinkStep;
import org.waymark.imports.Surroundings.KnownKpi;
import org.waymark.imports.Surroundings.KnownResult;
import org.waymark.imports.Surroundings.Standing;
import org.waymark.measure.Cadence;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;

/** Reads what is here, for who may see all of it. */
@Repository
class SurroundingsQuery {
    private final DSLContext db;
    private final Cycles cycles;
    private final Today today;
    private final Clock clock;

    SurroundingsQuery(DSLContext db, Cycles cycles, Today today, Clock clock) {
        this.db = db;
        this.cycles = cycles;
        this.today = today;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Surroundings of(Actor actor, Settings settings) {
        var workspace = actor.workspace();
        var emails = new HashMap<String, UUID>();
        var people = new HashMap<String, List<UUID>>();
        db.select(PERSON.ID, PERSON.EMAIL, PERSON.NAME)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.LEFT_AT.isNull())
                .forEach(row -> {
                    emails.put(Folding.fold(row.value2()), row.value1());
                    people.computeIfAbsent(Folding.fold(row.value3()), _ -> new ArrayList<>())
                            .add(row.value1());
                });
        boolean ofGoals = settings.shape().isGoals() || settings.shape() == Shape.CHECK_INS;
        var known = known(workspace, settings.format());
        return new Surroundings(
                actor.person(),
                today.in(workspace),
                today.yearStart(workspace),
                emails,
                people,
                teams(workspace),
                invited(workspace),
                cycles.all(actor),
                known,
                ofGoals ? living(workspace) : livingKpis(workspace),
                ofGoals ? Map.of() : kpis(workspace),
                settings.shape() == Shape.CHECK_INS ? results(workspace) : Map.of(),
                settings.shape().isGoals() ? links(workspace) : Set.of(),
                settings.shape().isGoals() ? standing(workspace) : Map.of());
    }

    @Transactional(readOnly = true)
    public Surroundings.Values values(Actor actor, List<UUID> kpis) {
        var values = new Surroundings.Values();
        for (int from = 0; from < kpis.size(); from += 500) {
            db.select(MEASUREMENT.KPI_ID, MEASUREMENT.DAY, MEASUREMENT.VALUE)
                    .from(MEASUREMENT)
                    .where(MEASUREMENT.WORKSPACE_ID.eq(actor.workspace()))
                    .and(MEASUREMENT.KPI_ID.in(kpis.subList(from, Math.min(from + 500, kpis.size()))))
                    .forEach(row -> values.add(row.value1(), row.value2(), row.value3()));
        }
        return values;
    }

    private Map<String, UUID> teams(UUID workspace) {
        var teams = new HashMap<String, UUID>();
        db.select(TEAM.NAME, TEAM.ID)
                .from(TEAM)
                .where(TEAM.WORKSPACE_ID.eq(workspace))
                .and(TEAM.ARCHIVED_AT.isNull())
                .forEach(row -> teams.putIfAbsent(Folding.fold(row.value1()), row.value2()));
        return teams;
    }

    private Set<String> invited(UUID workspace) {
        return db
                .select(INVITATION.EMAIL)
                .from(INVITATION)
                .where(INVITATION.WORKSPACE_ID.eq(workspace))
                .and(INVITATION.EXPIRES_AT.gt(clock.instant()))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .and(INVITATION.REVOKED_AT.isNull())
                .fetch(row -> Folding.fold(row.value1()))
                .stream()
                .collect(Collectors.toSet());
    }

    private Map<Identity.Name, Identity> known(UUID workspace, String source) {
        var known = new HashMap<Identity.Name, Identity>();
        db.select(
                        IMPORT_IDENTITY.SUBJECT_KIND,
                        IMPORT_IDENTITY.EXTERNAL_ID,
                        IMPORT_IDENTITY.SUBJECT_ID,
                        IMPORT_IDENTITY.FINGERPRINT)
                .from(IMPORT_IDENTITY)
                .where(IMPORT_IDENTITY.WORKSPACE_ID.eq(workspace))
                .and(IMPORT_IDENTITY.SOURCE.eq(source))
                .forEach(row -> {
                    var name = new Identity.Name(Identity.Kind.valueOf(row.value1()), row.value2());
                    known.put(name, new Identity(name, row.value3(), row.value4()));
                });
        return known;
    }

    private Set<UUID> living(UUID workspace) {
        var living = new HashSet<UUID>();
        db.select(OBJECTIVE.ID)
                .from(OBJECTIVE)
                .where(OBJECTIVE.WORKSPACE_ID.eq(workspace))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .forEach(row -> living.add(row.value1()));
        db.select(KEY_RESULT.ID)
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .forEach(row -> living.add(row.value1()));
        return living;
    }

    private Set<UUID> livingKpis(UUID workspace) {
        return db.select(KPI.ID)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .and(KPI.ARCHIVED_AT.isNull())
                .fetchSet(KPI.ID);
    }

    /** By folded name and by id. */
    private Map<String, List<KnownKpi>> kpis(UUID workspace) {
        var kpis = new HashMap<String, List<KnownKpi>>();
        db.select(KPI.ID, KPI.NAME, KPI.CADENCE, KPI.DECIMALS, KPI.ARCHIVED_AT)
                .from(KPI)
                .where(KPI.WORKSPACE_ID.eq(workspace))
                .forEach(row -> {
                    var kpi = new KnownKpi(
                            row.value1(),
                            row.value2(),
                            Cadence.valueOf(row.value3()),
                            row.value4().intValue(),
                            row.value5() != null);
                    kpis.put(row.value1().toString(), List.of(kpi));
                    if (row.value5() == null) {
                        kpis.computeIfAbsent(Folding.fold(row.value2()), _ -> new ArrayList<>())
                                .add(kpi);
                    }
                });
        return kpis;
    }

    private Set<LinkStep> links(UUID workspace) {
        var links = new HashSet<LinkStep>();
        db.select(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID, ALIGNMENT_LINK.PARENT_OBJECTIVE_ID)
                .from(ALIGNMENT_LINK)
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                .forEach(row -> links.add(new LinkStep(row.value1(), row.value2())));
        return links;
    }

    private Map<UUID, Standing> standing(UUID workspace) {
        return db.select(KEY_RESULT.ID, KEY_RESULT.OBJECTIVE_ID, KEY_RESULT.WEIGHT)
                .from(KEY_RESULT)
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .fetchMap(KEY_RESULT.ID, row -> new Standing(row.value2(), row.value3() > 0));
    }

    private Map<String, List<KnownResult>> results(UUID workspace) {
        var results = new HashMap<String, List<KnownResult>>();
        db.select(KEY_RESULT.ID, KEY_RESULT.TITLE, OBJECTIVE.TITLE)
                .from(KEY_RESULT)
                .join(OBJECTIVE)
                .on(OBJECTIVE.WORKSPACE_ID.eq(KEY_RESULT.WORKSPACE_ID), OBJECTIVE.ID.eq(KEY_RESULT.OBJECTIVE_ID))
                .where(KEY_RESULT.WORKSPACE_ID.eq(workspace))
                .and(KEY_RESULT.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .forEach(row -> {
                    var result = new KnownResult(row.value1(), Folding.fold(row.value3()));
                    results.computeIfAbsent(Folding.fold(row.value2()), _ -> new ArrayList<>())
                            .add(result);
                    results.put(row.value1().toString(), List.of(result));
                });
        return results;
    }
}
