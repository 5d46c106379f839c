package org.waymark.code;

import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_KPI;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_TAG;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.alignment.Link;
import org.waymark.alignment.schema.tables.records.AlignmentLinkRecord;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.schema.tables.records.ObjectiveKpiRecord;
import org.waymark.objectives.schema.tables.records.ObjectiveRecord;
import org.waymark.platform.Actor;

/** Reads objectives with what they want to move and whom they help, for files of goals. */
@Repository
class ObjectiveContentQuery {
    private final DSLContext db;

    ObjectiveContentQuery(DSLContext db) {
        this.db = db;
    }

    List<Raw> objectives(Actor actor, Links links, Map<UUID, List<UUID>> audiences) {
        var tags = tags(actor);
        var aims = aims(actor);
        return db.selectFrom(OBJECTIVE)
                .where(ReadableObjectives.by(actor, OBJECTIVE))
                .orderBy(OBJECTIVE.POSITION, OBJECTIVE.ID)
                .fetch(row -> new Raw(
                        Kind.OBJECTIVE,
                        row.getId(),
                        null,
                        row.getTitle(),
                        row.getArchivedAt() != null,
                        names -> fields(row, names)
                                .many("tags", tags.getOrDefault(row.getId(), List.of()))
                                .many("moves", seen(aims.getOrDefault(row.getId(), List.of()), names))
                                .put("contributes-to", links.from(row.getId(), Link.Kind.CONTRIBUTE, names))
                                .put("supports", links.from(row.getId(), Link.Kind.SUPPORT, names))
                                .seenBy(
                                        row.getRestricted(),
                                        audiences.getOrDefault(row.getId(), List.of()),
                                        names,
                                        row.getOwnerId(),
                                        null)
                                .all()));
    }

    /** Who helps whom: by the child, an objective or a key result. */
    record Links(Map<UUID, List<AlignmentLink>> byChild) {
        Value from(UUID child, Link.Kind kind, Names names) {
            return new Value.Many(byChild.getOrDefault(child, List.of()).stream()
                    .filter(link -> link.kind() == kind && names.knows(link.parent()))
                    .map(link -> link.value(names))
                    .toList());
        }
    }

    record AlignmentLink(UUID parent, Link.Kind kind, double weight) {
        private Value value(Names names) {
            var fields = new LinkedHashMap<String, Value>();
            fields.put("to", names.path(parent));
            fields.put("weight", new Value.Amount(weight));
            return new Value.Parts(fields);
        }
    }

    Links links(Actor actor) {
        var byChild = new HashMap<UUID, List<AlignmentLink>>();
        db.selectFrom(ALIGNMENT_LINK)
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(ALIGNMENT_LINK.LINKED_AT, ALIGNMENT_LINK.ID)
                .forEach(row -> byChild.computeIfAbsent(child(row), _ -> new ArrayList<>())
                        .add(link(row)));
        return new Links(byChild);
    }

    private static UUID child(AlignmentLinkRecord row) {
        return Objects.requireNonNullElse(row.getChildKeyResultId(), row.getChildObjectiveId());
    }

    private static AlignmentLink link(AlignmentLinkRecord row) {
        return new AlignmentLink(
                Objects.requireNonNullElse(row.getParentKeyResultId(), row.getParentObjectiveId()),
                Link.Kind.valueOf(row.getKind()),
                row.getWeight());
    }

    private static Fields fields(ObjectiveRecord row, Names names) {
        return new Fields(Kind.OBJECTIVE)
                .words("title", row.getTitle())
                .put("cycle", names.path(row.getCycleId()))
                .put("owner", names.email(row.getOwnerId()))
                .choice("level", row.getLevel())
                .put("team", names.path(row.getTeamId()))
                .choice("kind", row.getKind())
                .truth("draft", row.getPublishedAt() == null)
                .words("problem", row.getProblem())
                .words("description", row.getDescription())
                .truth("counts-children", row.getCountsChildren());
    }

    private Map<UUID, List<Value>> tags(Actor actor) {
        return db.select(OBJECTIVE_TAG.OBJECTIVE_ID, OBJECTIVE_TAG.TAG)
                .from(OBJECTIVE_TAG)
                .where(OBJECTIVE_TAG.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(OBJECTIVE_TAG.OBJECTIVE_ID, OBJECTIVE_TAG.TAG)
                .fetchGroups(row -> row.value1(), row -> (Value) new Value.Words(row.value2()));
    }

    private Map<UUID, List<ObjectiveKpiRecord>> aims(Actor actor) {
        return db.selectFrom(OBJECTIVE_KPI)
                .where(OBJECTIVE_KPI.WORKSPACE_ID.eq(actor.workspace()))
                .orderBy(OBJECTIVE_KPI.OBJECTIVE_ID, OBJECTIVE_KPI.DECLARED_AT, OBJECTIVE_KPI.KPI_ID)
                .fetchGroups(OBJECTIVE_KPI.OBJECTIVE_ID, row -> row);
    }

    private static List<Value> seen(List<ObjectiveKpiRecord> aims, Names names) {
        return aims.stream()
                .filter(aim -> names.knows(aim.getKpiId()))
                .map(aim -> aim(aim, names))
                .toList();
    }

    private static Value aim(ObjectiveKpiRecord row, Names names) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("kpi", names.path(row.getKpiId()));
        fields.put("way", Value.choice(org.waymark.objectives.Aim.Way.valueOf(row.getDirection())));
        Optional.ofNullable(row.getSize()).ifPresent(size -> fields.put("by", new Value.Amount(size)));
        Optional.ofNullable(row.getDelayDays()).ifPresent(days -> fields.put("after-days", new Value.Amount(days)));
        Optional.ofNullable(row.getComparisonId())
                .filter(names::knows)
                .ifPresent(kpi -> fields.put("compared-with", names.path(kpi)));
        return new Value.Parts(fields);
    }
}
