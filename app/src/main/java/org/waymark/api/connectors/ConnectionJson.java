package org.waymark.api.connectors;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.connectors.Connection;
import org.waymark.connectors.ConnectionWish;
import org.waymark.connectors.Kind;
import org.waymark.connectors.MappingWish;
import org.waymark.connectors.ScheduleWish;
import org.waymark.platform.Refused;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;

/** A connection, as it is sent and shown. */
final class ConnectionJson {
    private ConnectionJson() {}

    @Says("A setting of a source, by its name. The guide lists those of each kind.")
    record SettingJson(String name, String value) {}

    @Says("What becomes of the rows. What the shape does not need may be left out.")
    record MappingJson(
            @Says("ONE_KPI: all rows are values of one KPI. EACH_ROW: a column names the KPI. ACROSS: likewise, and the"
                    + " other headings are periods.")
            MappingWish.Shape shape,

            @Nullable UUID kpi,

            @Says("The column with the name or id of the KPI.") @Nullable
            String kpiColumn,

            @Says("Null: the value is of now.") @Nullable String dayColumn,
            @Nullable String valueColumn,
            @Nullable String numeratorColumn,
            @Nullable String denominatorColumn,
            @Nullable String noteColumn,

            @Says("In texts; POINT when left out.") @Nullable
            DecimalMark mark,

            @Says("Of a text such as 5/6/2026; DAY_FIRST when left out.") @Nullable
            DayOrder order) {
        MappingWish wish() {
            return new MappingWish(
                    shape,
                    kpi,
                    kpiColumn,
                    dayColumn,
                    valueColumn,
                    numeratorColumn,
                    denominatorColumn,
                    noteColumn,
                    Objects.requireNonNullElse(mark, DecimalMark.POINT),
                    Objects.requireNonNullElse(order, DayOrder.DAY_FIRST));
        }

        static MappingJson of(MappingWish wish) {
            return new MappingJson(
                    wish.shape(),
                    wish.kpi(),
                    wish.kpiColumn(),
                    wish.dayColumn(),
                    wish.valueColumn(),
                    wish.numeratorColumn(),
                    wish.denominatorColumn(),
                    wish.noteColumn(),
                    wish.mark(),
                    wish.order());
        }
    }

    @Says("When it runs by itself. What the rhythm does not need may be left out.")
    record ScheduleJson(
            ScheduleWish.Rhythm rhythm,

            @Says("So many minutes, 5 at least, or hours.") @Nullable
            Integer every,

            @Nullable DayOfWeek day,

            @Says("A time where the workspace lives, such as 06:00.") @Nullable
            String at) {
        ScheduleWish wish() {
            return new ScheduleWish(rhythm, every, day, at);
        }

        static ScheduleJson of(ScheduleWish wish) {
            return new ScheduleJson(wish.rhythm(), wish.every(), wish.day(), wish.at());
        }
    }

    record ConnectionSent(
            String name,
            Kind kind,
            List<SettingJson> settings,

            @Says("Those that are new; the others stay. They are never shown again.") @Nullable
            List<SettingJson> secrets,

            @Says("Null: it does not run yet.") @Nullable MappingJson mapping,
            ScheduleJson schedule,

            @Says("Days before the newest value that each run asks for again; 35 when left out.") @Nullable
            Integer lookBack,

            @Says("Whether refused rows are left out, instead of refusing the whole run; false when left out.")
            @Nullable
            Boolean leavesOut) {
        private static final int USUAL_LOOK_BACK = 35;

        ConnectionWish wish() {
            return new ConnectionWish(
                    name,
                    kind,
                    map("settings", settings),
                    secrets == null ? Map.of() : map("secrets", secrets),
                    mapping == null ? null : mapping.wish(),
                    schedule.wish(),
                    lookBack == null ? USUAL_LOOK_BACK : lookBack,
                    Boolean.TRUE.equals(leavesOut));
        }

        private static Map<String, String> map(String field, List<SettingJson> list) {
            var map = new HashMap<String, String>();
            for (var one : list) {
                if (map.put(one.name(), one.value()) != null) {
                    throw new Refused.Invalid(field, one.name(), "no.connectors.setting-twice");
                }
            }
            return map;
        }
    }

    record ConnectionShown(
            UUID id,
            String name,

            @Says("In whose name its values come: whoever changed it last.")
            UUID owner,

            Kind kind,
            List<SettingJson> settings,
            @Says("The names of the secrets that are kept.") List<String> secrets,
            @Nullable MappingJson mapping,
            ScheduleJson schedule,
            Integer lookBack,
            Boolean leavesOut,
            @Says("As they were last time.") List<String> columns,

            @Says("The last day of which a value came in.") @Nullable
            LocalDate watermark,

            @Nullable Instant nextRunAt,
            @Nullable Instant pausedAt,
            Long version) {
        static ConnectionShown of(Connection connection) {
            var mapping = connection.mapping();
            return new ConnectionShown(
                    connection.id().value(),
                    connection.name(),
                    connection.owner(),
                    connection.kind(),
                    connection.settings().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(one -> new SettingJson(one.getKey(), one.getValue()))
                            .toList(),
                    connection.secrets().stream().sorted().toList(),
                    mapping == null ? null : MappingJson.of(MappingWish.of(mapping)),
                    ScheduleJson.of(ScheduleWish.of(connection.schedule())),
                    connection.lookBack(),
                    connection.leavesOut(),
                    connection.columns(),
                    connection.watermark(),
                    connection.nextRunAt(),
                    connection.pausedAt(),
                    connection.version());
        }
    }
}
