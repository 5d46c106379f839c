package org.waymark.library;

import static org.waymark.library.schema.Tables.TEMPLATE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.library.schema.tables.records.TemplateRecord;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;
import org.waymark.platform.Refused;

@Repository
class OwnTemplateStore {
    private final DSLContext db;
    private final Json json;
    private final Catalogs catalogs;

    OwnTemplateStore(DSLContext db, Json json, Catalogs catalogs) {
        this.db = db;
        this.json = json;
        this.catalogs = catalogs;
    }

    void add(UUID workspace, OwnTemplate of) {
        db.insertInto(TEMPLATE)
                .set(TEMPLATE.WORKSPACE_ID, workspace)
                .set(TEMPLATE.ID, of.id().value())
                .set(TEMPLATE.KIND, of.template().kind().name())
                .set(TEMPLATE.NAME, of.name())
                .set(TEMPLATE.BODY, json.write(written(of.template())))
                .set(TEMPLATE.RESTRICTED, of.restricted())
                .set(TEMPLATE.MADE_BY, of.madeBy().value())
                .set(TEMPLATE.MADE_AT, of.madeAt())
                .set(TEMPLATE.VERSION, of.version())
                .execute();
    }

    void save(UUID workspace, OwnTemplate of) {
        int saved = db.update(TEMPLATE)
                .set(TEMPLATE.NAME, of.name())
                .set(TEMPLATE.BODY, json.write(written(of.template())))
                .set(TEMPLATE.ARCHIVED_AT, of.archivedAt())
                .set(TEMPLATE.VERSION, of.version())
                .where(TEMPLATE.WORKSPACE_ID.eq(workspace))
                .and(TEMPLATE.ID.eq(of.id().value()))
                .and(TEMPLATE.VERSION.eq(of.version() - 1))
                .execute();
        if (saved == 0) throw new Refused.Conflict("no.library.changed", of.name());
    }

    int count(UUID workspace) {
        return db.fetchCount(TEMPLATE, TEMPLATE.WORKSPACE_ID.eq(workspace).and(TEMPLATE.ARCHIVED_AT.isNull()));
    }

    /** Also one that is archived. */
    OwnTemplate get(Actor actor, OwnTemplate.Id id) {
        return db.selectFrom(TEMPLATE)
                .where(visible(actor))
                .and(TEMPLATE.ID.eq(id.value()))
                .fetchOptional(this::own)
                .orElseThrow(() -> new Refused.Missing("template"));
    }

    /** Those in use, the newest first. */
    List<OwnTemplate> all(Actor actor) {
        return db.selectFrom(TEMPLATE)
                .where(visible(actor))
                .and(TEMPLATE.ARCHIVED_AT.isNull())
                .orderBy(TEMPLATE.ID.desc())
                .fetch(this::own);
    }

    private static Condition visible(Actor actor) {
        return TEMPLATE.WORKSPACE_ID
                .eq(actor.workspace())
                .and(TEMPLATE.RESTRICTED.eq(false).or(TEMPLATE.MADE_BY.eq(actor.person())));
    }

    private OwnTemplate own(TemplateRecord row) {
        return new OwnTemplate(
                new OwnTemplate.Id(row.getId()),
                template(row),
                row.getRestricted(),
                new Person.Id(row.getMadeBy()),
                row.getMadeAt(),
                row.getArchivedAt(),
                row.getVersion());
    }

    private Template template(TemplateRecord row) {
        var key = Template.key(row.getId());
        return switch (Template.Kind.valueOf(row.getKind())) {
            case KPI -> json.read(row.getBody(), KpiEntry.class).template(key, null);
            case OBJECTIVE ->
                json.read(row.getBody(), ObjectiveEntry.class)
                        .template(key, null, name -> catalogs.common().kpi(name).orElse(null));
        };
    }

    private static Map<String, Object> written(Template template) {
        return switch (template) {
            case KpiTemplate kpi -> KpiEntry.written(kpi);
            case ObjectiveTemplate objective -> ObjectiveEntry.written(objective);
        };
    }
}
