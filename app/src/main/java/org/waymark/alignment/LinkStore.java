package org.waymark.alignment;

import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.alignment.schema.tables.records.AlignmentLinkRecord;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

@Repository
class LinkStore {
    private static final int PIECE = 500;

    private final DSLContext db;

    LinkStore(DSLContext db) {
        this.db = db;
    }

    Link get(UUID workspace, Link.Id id) {
        return db.selectFrom(ALIGNMENT_LINK)
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                .and(ALIGNMENT_LINK.ID.eq(id.value()))
                .fetchOptional(LinkStore::link)
                .orElseThrow(() -> new Refused.Missing("link"));
    }

    /** Upwards from an objective and its key results. */
    List<Link> ofChild(UUID workspace, Objective.Id child) {
        return db.selectFrom(ALIGNMENT_LINK)
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(child.value()))
                .orderBy(ALIGNMENT_LINK.LINKED_AT, ALIGNMENT_LINK.ID)
                .fetch(LinkStore::link);
    }

    /** Downwards from an objective and its key results. */
    List<Link> ofParent(UUID workspace, Objective.Id parent) {
        return db.selectFrom(ALIGNMENT_LINK)
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                .and(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID.eq(parent.value()))
                .orderBy(ALIGNMENT_LINK.LINKED_AT, ALIGNMENT_LINK.ID)
                .fetch(LinkStore::link);
    }

    Optional<Link> between(UUID workspace, Ref child, Ref parent) {
        return ofChild(workspace, child.objective()).stream()
                .filter(link -> link.child().equals(child) && link.parent().equals(parent))
                .findFirst();
    }

    /** Upwards from all of these. */
    List<Link> ofChildren(UUID workspace, Collection<Objective.Id> children) {
        return inPieces(
                children.stream().map(Objective.Id::value).toList(), ALIGNMENT_LINK.CHILD_OBJECTIVE_ID, workspace);
    }

    /** Those of them that are there. */
    List<Link> find(UUID workspace, Collection<Link.Id> ids) {
        return inPieces(ids.stream().map(Link.Id::value).toList(), ALIGNMENT_LINK.ID, workspace);
    }

    private List<Link> inPieces(List<UUID> ids, Field<UUID> field, UUID workspace) {
        var links = new ArrayList<Link>();
        for (int from = 0; from < ids.size(); from += PIECE) {
            links.addAll(db.selectFrom(ALIGNMENT_LINK)
                    .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                    .and(field.in(ids.subList(from, Math.min(from + PIECE, ids.size()))))
                    .fetch(LinkStore::link));
        }
        return links;
    }

    void add(Actor actor, List<Link> links, Instant at) {
        if (links.isEmpty()) return;
        var rows = links.stream().map(link -> row(actor, link, at)).toList();
        db.batch(db.insertInto(ALIGNMENT_LINK).set(rows.getFirst()))
                .bind(rows.stream().map(AlignmentLinkRecord::intoArray).toArray(Object[][]::new))
                .execute();
    }

    private static AlignmentLinkRecord row(Actor actor, Link link, Instant at) {
        var row = new AlignmentLinkRecord();
        row.setWorkspaceId(actor.workspace());
        row.setId(link.id().value());
        row.setChildObjectiveId(link.child().objective().value());
        row.setChildKeyResultId(link.child().keyResultValue());
        row.setParentObjectiveId(link.parent().objective().value());
        row.setParentKeyResultId(link.parent().keyResultValue());
        row.setKind(link.kind().name());
        row.setWeight(link.weight());
        row.setLinkedBy(actor.person());
        row.setLinkedAt(at);
        row.touched(true);
        return row;
    }

    void change(UUID workspace, Link link) {
        db.update(ALIGNMENT_LINK)
                .set(ALIGNMENT_LINK.KIND, link.kind().name())
                .set(ALIGNMENT_LINK.WEIGHT, link.weight())
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                .and(ALIGNMENT_LINK.ID.eq(link.id().value()))
                .execute();
    }

    void remove(UUID workspace, Link.Id id) {
        db.deleteFrom(ALIGNMENT_LINK)
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(workspace))
                .and(ALIGNMENT_LINK.ID.eq(id.value()))
                .execute();
    }

    private static Link link(AlignmentLinkRecord row) {
        return new Link(
                new Link.Id(row.getId()),
                ref(row.getChildObjectiveId(), row.getChildKeyResultId()),
                ref(row.getParentObjectiveId(), row.getParentKeyResultId()),
                Link.Kind.valueOf(row.getKind()),
                row.getWeight());
    }

    private static Ref ref(UUID objective, @Nullable UUID keyResult) {
        return new Ref(new Objective.Id(objective), keyResult == null ? null : new KeyResult.Id(keyResult));
    }
}
