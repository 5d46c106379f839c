package org.waymark.web.kpis;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.insights.schema.Tables.KPI_DRIVER;
import static org.waymark.insights.schema.Tables.KPI_FORMULA;
import static org.waymark.insights.schema.Tables.KPI_READING;
import static org.waymark.kpis.schema.Tables.KPI;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.insights.Drivers;
import org.waymark.insights.KpiReading;
import org.waymark.people.Visibility;
import org.waymark.platform.Actor;
import org.waymark.platform.Json;

/** KPIs and what they are made of, a level at a time, as far as the actor sees them. */
@Repository
class KpiTreeQuery {
    static final int PAGE = 40;

    private static final Field<Integer> PARTS = field(selectCount()
                    .from(KPI_DRIVER)
                    .where(KPI_DRIVER.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_DRIVER.KPI_ID.eq(KPI.ID)))
            .as("parts");

    private final DSLContext db;
    private final Json json;

    KpiTreeQuery(DSLContext db, Json json) {
        this.db = db;
        this.json = json;
    }

    /**
     * A KPI in a tree.
     *
     * @param above the one whose formula names it; null at the top
     * @param parts how many its own formula names
     */
    record Node(@Nullable UUID above, KpiLine line, int parts, boolean computed) {}

    /**
     * What stands at the top of a page. One more of each than a page tells that there is more.
     *
     * @param roots those with a formula that no other seen one names: where trees begin
     * @param loose those in no tree
     */
    record Top(List<Node> roots, List<Node> loose) {}

    /**
     * What is beneath some KPIs.
     *
     * @param parts what each is made of, in the order of its formula
     * @param moves what moved each, where that is known
     */
    record Below(Map<UUID, List<Node>> parts, Map<UUID, Drivers> moves) {
        private static final Below NOTHING = new Below(Map.of(), Map.of());
    }

    @Transactional(readOnly = true)
    public Top top(Actor actor, int page, LocalDate today) {
        var begins = has(KPI_FORMULA.KPI_ID.eq(KPI.ID));
        var fields = KpiLineFields.of(actor, today);
        return db.select(
                        nodes(top(actor, begins.and(isUnnamed(actor)), page, fields), fields),
                        nodes(top(actor, begins.not().and(isUnnamed(actor)), page, fields), fields))
                .fetchSingle(mapping(Top::new));
    }

    /** One of them by itself. */
    @Transactional(readOnly = true)
    public List<Node> one(Actor actor, UUID id, LocalDate today) {
        var fields = KpiLineFields.of(actor, today);
        return db.fetch(top(actor, KPI.ID.eq(id), 0, fields)).map(row -> node(row, null, fields));
    }

    private static Field<List<Node>> nodes(Select<Record> some, KpiLineFields fields) {
        return multiset(some).convertFrom(rows -> rows.map(row -> node(row, null, fields)));
    }

    private static Select<Record> top(Actor actor, Condition which, int page, KpiLineFields fields) {
        return select(all(fields))
                .from(KpiLineFields.TABLES)
                .where(visible(actor).and(which))
                .orderBy(KPI.CATEGORY, KPI.NAME, KPI.ID)
                .offset(page * PAGE)
                .limit(PAGE + 1);
    }

    @Transactional(readOnly = true)
    public Below below(Actor actor, Collection<UUID> above, LocalDate today) {
        if (above.isEmpty()) return Below.NOTHING;
        return db.select(parts(actor, above, KpiLineFields.of(actor, today)), moves(actor, above))
                .fetchSingle(mapping(Below::new));
    }

    private static Field<Map<UUID, List<Node>>> parts(Actor actor, Collection<UUID> above, KpiLineFields fields) {
        var columns = all(fields);
        columns.add(KPI_DRIVER.KPI_ID);
        return multiset(select(columns)
                        .from(KpiLineFields.TABLES
                                .join(KPI_DRIVER)
                                .on(KPI_DRIVER.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_DRIVER.DRIVER_ID.eq(KPI.ID)))
                        .where(visible(actor), KPI_DRIVER.KPI_ID.in(above))
                        .orderBy(KPI_DRIVER.KPI_ID, KPI_DRIVER.POSITION))
                .convertFrom(rows -> rows.intoGroups(
                        row -> row.get(KPI_DRIVER.KPI_ID), row -> node(row, row.get(KPI_DRIVER.KPI_ID), fields)));
    }

    private Field<Map<UUID, Drivers>> moves(Actor actor, Collection<UUID> kpis) {
        return multiset(select(KPI_READING.KPI_ID, KPI_READING.DETAIL)
                        .from(KPI_READING)
                        .where(KPI_READING.WORKSPACE_ID.eq(actor.workspace()), KPI_READING.KPI_ID.in(kpis)))
                .convertFrom(rows -> {
                    var moves = new HashMap<UUID, Drivers>();
                    rows.forEach(row -> {
                        var drivers =
                                json.read(row.value2(), KpiReading.Detail.class).drivers();
                        if (drivers != null) moves.put(row.value1(), drivers);
                    });
                    return moves;
                });
    }

    private static List<SelectField<?>> all(KpiLineFields fields) {
        var all = new ArrayList<SelectField<?>>(fields.all());
        all.add(PARTS);
        all.add(KPI.COMPUTED);
        return all;
    }

    private static Node node(Record row, @Nullable UUID above, KpiLineFields fields) {
        return new Node(above, fields.line(row), row.get(PARTS), row.get(KPI.COMPUTED));
    }

    private static Condition has(Condition formula) {
        return exists(selectOne().from(KPI_FORMULA).where(KPI_FORMULA.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), formula));
    }

    private static Condition isUnnamed(Actor actor) {
        var above = KPI.as("above");
        return notExists(selectOne()
                .from(KPI_DRIVER)
                .join(above)
                .on(above.WORKSPACE_ID.eq(KPI_DRIVER.WORKSPACE_ID), above.ID.eq(KPI_DRIVER.KPI_ID))
                .where(KPI_DRIVER.WORKSPACE_ID.eq(KPI.WORKSPACE_ID), KPI_DRIVER.DRIVER_ID.eq(KPI.ID))
                .and(above.ARCHIVED_AT.isNull())
                .and(Visibility.covers(actor, above.WORKSPACE_ID, above.ID, above.RESTRICTED, above.OWNER_ID)));
    }

    private static Condition visible(Actor actor) {
        return Visibility.covers(actor, KPI.WORKSPACE_ID, KPI.ID, KPI.RESTRICTED, KPI.OWNER_ID)
                .and(KPI.ARCHIVED_AT.isNull());
    }
}
