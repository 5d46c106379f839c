package org.waymark.web.connectors;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.connectors.Connection;
import org.waymark.connectors.ConnectionWish;
import org.waymark.connectors.MappingWish;
import org.waymark.connectors.ScheduleWish;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;
import org.waymark.web.Form;
import org.waymark.web.layout.Typed;

/** The form of what becomes of the rows, and when they are fetched. */
final class MappingForm {
    private static final int LONGEST = 250;

    private MappingForm() {}

    /** Where it goes stays. */
    static ConnectionWish changed(Connection before, Form form, @Nullable UUID kpi) {
        var mapping = new MappingWish(
                form.choice("mapping.shape", MappingWish.Shape.class),
                kpi,
                form.optionalLine("mapping.kpiColumn", LONGEST),
                form.optionalLine("mapping.dayColumn", LONGEST),
                form.optionalLine("mapping.valueColumn", LONGEST),
                form.optionalLine("mapping.numeratorColumn", LONGEST),
                form.optionalLine("mapping.denominatorColumn", LONGEST),
                form.optionalLine("mapping.noteColumn", LONGEST),
                form.choice("mapping.mark", DecimalMark.class),
                form.choice("mapping.order", DayOrder.class));
        var rhythm = form.choice("schedule.rhythm", ScheduleWish.Rhythm.class);
        var schedule = new ScheduleWish(
                rhythm,
                form.optionalInteger("schedule.every", 1, 10_080),
                form.choice("schedule.day", DayOfWeek.class),
                rhythm.hasTime() ? form.optionalLine("schedule.at", 20) : null);
        return new ConnectionWish(
                before.name(),
                before.kind(),
                before.settings(),
                Map.of(),
                mapping,
                schedule,
                form.integer("lookBack", 0, 3_660),
                form.ticked("leavesOut"));
    }

    /** @param kpi the name of the one KPI; empty for none */
    static Typed filled(Connection connection, String kpi) {
        var values = new HashMap<String, String>();
        values.put("version", Long.toString(connection.version()));
        values.put("lookBack", Integer.toString(connection.lookBack()));
        if (connection.leavesOut()) values.put("leavesOut", "true");
        schedule(connection, values);
        mapping(connection, kpi, values);
        return Typed.from(values);
    }

    private static void schedule(Connection connection, HashMap<String, String> values) {
        var schedule = connection.mapping() == null
                ? new ScheduleWish(ScheduleWish.Rhythm.DAILY, null, null, "06:00")
                : ScheduleWish.of(connection.schedule());
        values.put("schedule.rhythm", schedule.rhythm().name());
        if (schedule.every() != null)
            values.put("schedule.every", schedule.every().toString());
        values.put(
                "schedule.day",
                Objects.requireNonNullElse(schedule.day(), DayOfWeek.MONDAY).name());
        values.put("schedule.at", Objects.requireNonNullElse(schedule.at(), "06:00"));
    }

    private static void mapping(Connection connection, String kpi, HashMap<String, String> values) {
        values.put("mapping.kpi", kpi);
        if (connection.mapping() == null) {
            values.put("mapping.shape", MappingWish.Shape.ONE_KPI.name());
            return;
        }
        var mapping = MappingWish.of(connection.mapping());
        values.put("mapping.shape", mapping.shape().name());
        values.put("mapping.mark", mapping.mark().name());
        values.put("mapping.order", mapping.order().name());
        put(values, "kpiColumn", mapping.kpiColumn());
        put(values, "dayColumn", mapping.dayColumn());
        put(values, "valueColumn", mapping.valueColumn());
        put(values, "numeratorColumn", mapping.numeratorColumn());
        put(values, "denominatorColumn", mapping.denominatorColumn());
        put(values, "noteColumn", mapping.noteColumn());
    }

    private static void put(HashMap<String, String> values, String name, @Nullable String column) {
        if (column != null) values.put("mapping." + name, column);
    }
}
