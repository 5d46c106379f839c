package org.waymark.ops.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.connectors.Connection;
import org.waymark.connectors.ConnectionWish;
import org.waymark.connectors.Connections;
import org.waymark.connectors.Kind;
import org.waymark.connectors.MappingWish;
import org.waymark.connectors.Pulls;
import org.waymark.connectors.ScheduleWish;
import org.waymark.kpis.Measurements;
import org.waymark.measure.Period;
import org.waymark.ops.demo.Goals.Scene;
import org.waymark.platform.Actor;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;

/** Two things at Halden report by themselves: the sensor of the paint shop writes a file, and the stock system keeps a database. */
@Component
class Feeds {
    private static final int WEEKS = 26;

    private final Connections connections;
    private final Pulls pulls;
    private final Measurements measurements;
    private final Path folder;

    Feeds(
            Connections connections,
            Pulls pulls,
            Measurements measurements,
            @Value("${waymark.connectors.folder}") Path folder) {
        this.connections = connections;
        this.pulls = pulls;
        this.measurements = measurements;
        this.folder = folder;
    }

    void plan(Scene scene) {
        scene.timeline().on(scene.timeline().today(), () -> begin(scene));
    }

    private void begin(Scene scene) {
        try {
            Files.createDirectories(folder);
            sensor(scene);
            stock(scene);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The stock of the demo world cannot be written", e);
        }
    }

    private void sensor(Scene scene) throws IOException {
        var csv = new StringBuilder("sensor,week_ending,humidity\n");
        values(scene, "humidity")
                .forEach((day, value) -> csv.append("Humidity in the paint shop,%s,%s\n".formatted(day, value)));
        Files.writeString(folder.resolve("paint-shop.csv"), csv, StandardCharsets.UTF_8);
        connect(
                scene.troupe().owner(),
                "Sensor of the paint shop",
                Kind.TABLE_IN_FOLDER,
                Map.of("files", "paint-shop*.csv", "pick", "all"),
                mapping(MappingWish.Shape.EACH_ROW, null, "sensor", "week_ending", "humidity"),
                new ScheduleWish(ScheduleWish.Rhythm.HOURS, 1, null, null));
    }

    private void stock(Scene scene) throws SQLException, IOException {
        var file = folder.resolve("stock.db");
        Files.deleteIfExists(file);
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement()) {
            statement.execute("create table stock (counted_on date not null, batteries integer not null)");
            try (var insert = database.prepareStatement("insert into stock values (?, ?)")) {
                for (var one : values(scene, "batteries").entrySet()) {
                    insert.setString(1, one.getKey());
                    insert.setDouble(2, one.getValue());
                    insert.executeUpdate();
                }
            }
        }
        connect(
                scene.troupe().owner(),
                "Stock system",
                Kind.SQL,
                Map.of(
                        "engine", "sqlite",
                        "database", "stock.db",
                        "query", "select counted_on, batteries\nfrom stock\nwhere counted_on between :from and :to"),
                mapping(
                        MappingWish.Shape.ONE_KPI,
                        Objects.requireNonNull(scene.kpis().get("batteries")).value(),
                        null,
                        "counted_on",
                        "batteries"),
                new ScheduleWish(ScheduleWish.Rhythm.DAILY, null, null, "06:30"));
    }

    private Map<String, Double> values(Scene scene, String kpi) {
        var today = scene.timeline().today();
        var known = measurements.of(
                scene.troupe().owner(),
                Objects.requireNonNull(scene.kpis().get(kpi)),
                new Period(today.minusWeeks(WEEKS), today));
        var values = new TreeMap<String, Double>();
        known.forEach(one -> values.put(one.day().toString(), one.value()));
        return values;
    }

    private void connect(
            Actor owner,
            String name,
            Kind kind,
            Map<String, String> settings,
            MappingWish mapping,
            ScheduleWish schedule) {
        Connection made = connections.add(
                owner, new ConnectionWish(name, kind, settings, Map.of(), mapping, schedule, 182, false));
        pulls.start(owner, made.id());
    }

    private static MappingWish mapping(
            MappingWish.Shape shape, @Nullable UUID kpi, @Nullable String kpiColumn, String day, String value) {
        return new MappingWish(
                shape, kpi, kpiColumn, day, value, null, null, null, DecimalMark.POINT, DayOrder.DAY_FIRST);
    }
}
