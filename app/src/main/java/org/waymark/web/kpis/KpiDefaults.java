package org.waymark.web.kpis;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Metric;
import org.waymark.library.KpiTemplate;
import org.waymark.library.Shelf;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.library.TemplateWords;

/** What the form of a KPI shows before anybody typed: the usual, or the KPI as it is. */
final class KpiDefaults {
    static final Metric METRIC = new Metric(Unit.PERCENT, Direction.HIGHER, Aggregation.LAST, Cadence.MONTHLY, 5);

    private KpiDefaults() {}

    /**
     * @param template that it begins with; null: none
     * @param pair whether its pair is to be defined as well
     */
    static Typed fresh(Actor actor, String me, @Nullable KpiTemplate template, boolean pair, Words words) {
        var values = new HashMap<String, String>();
        values.put("level", actor.isAdmin() ? "COMPANY" : "INDIVIDUAL");
        values.put("owner", me);
        values.put("indicator", "UNSET");
        values.put("nearPercent", "5");
        put(values, template == null ? METRIC : template.metric());
        if (template != null) put(values, template, words);
        if (pair) values.put("pair", "true");
        return Typed.from(values);
    }

    static Typed stored(KpiSheet sheet) {
        var definition = sheet.definition();
        var values = new HashMap<String, String>();
        values.put("version", Long.toString(sheet.state().version()));
        values.put("name", definition.name());
        values.put("what", definition.card().what());
        values.put("why", definition.card().why());
        values.put("how", definition.card().how());
        values.put("review", definition.card().review());
        values.put("level", definition.holder().level().name());
        values.put("owner", sheet.names().owner());
        values.put("team", text(sheet.names().team()));
        values.put("measurer", text(sheet.names().measurer()));
        values.put("category", definition.category());
        values.put("indicator", definition.indicator().name());
        values.put("nearPercent", RecordForm.plain(definition.thresholds().nearPercent()));
        put(values, definition.metric());
        return Typed.from(values);
    }

    /** Whom the names in the form stand for. */
    static Map<String, UUID> known(KpiSheet sheet) {
        var known = new HashMap<String, UUID>();
        var team = sheet.definition().holder().team();
        var measurer = sheet.definition().measurer();
        if (team != null) known.put(text(sheet.names().team()), team);
        if (measurer != null) known.put(text(sheet.names().measurer()), measurer);
        known.put(sheet.names().owner(), sheet.definition().holder().owner());
        return known;
    }

    private static void put(Map<String, String> values, KpiTemplate template, Words words) {
        values.put("name", template.name());
        values.put("what", template.card().what());
        values.put("why", template.card().why());
        values.put("how", template.card().how());
        values.put("indicator", template.indicator().name());
        if (template.shelf() == Shelf.LIFE) values.put("level", "INDIVIDUAL");
        if (template.shelf() != null) values.put("category", TemplateWords.shelf(template.shelf(), words));
    }

    private static void put(Map<String, String> values, Metric metric) {
        values.put("unit", metric.unit().kind().name());
        values.put("symbol", metric.unit().symbol());
        values.put("decimals", Integer.toString(metric.unit().decimals()));
        values.put("direction", metric.direction().name());
        values.put("aggregation", metric.aggregation().name());
        values.put("cadence", metric.cadence().name());
        values.put("dueDays", Integer.toString(metric.dueDays()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
