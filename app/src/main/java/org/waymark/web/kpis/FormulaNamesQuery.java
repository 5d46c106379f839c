package org.waymark.web.kpis;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;
import static org.waymark.kpis.schema.Tables.KPI;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Folding;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;

/** The KPIs that a formula may name. */
@Repository
class FormulaNamesQuery {
    private static final int MOST = 8;

    private final DSLContext db;

    FormulaNamesQuery(DSLContext db) {
        this.db = db;
    }

    /** Those that the actor sees and whose words hold the text, those named so first, but the one that the formula is for. */
    @Transactional(readOnly = true)
    public List<FormulaName> named(Actor actor, UUID besides, String text) {
        var folded = Folding.fold(text);
        return db.select(KPI.ID, KPI.NAME, KPI.UNIT_SYMBOL)
                .from(KPI)
                .where(Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID))
                .and(KPI.ARCHIVED_AT.isNull())
                .and(KPI.ID.ne(besides))
                .and(text.isEmpty() ? noCondition() : KPI.SEARCH.contains(folded))
                .orderBy(when(KPI.SEARCH.startsWith(folded), 0).otherwise(1), KPI.NAME, KPI.ID)
                .limit(MOST)
                .fetch(mapping(FormulaName::new));
    }
}
