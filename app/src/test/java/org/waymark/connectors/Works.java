package org.waymark.connectors;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.World;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.RecordedMeasurement;
import org.waymark.kpis.Rehearsals;
import org.waymark.measure.Period;
import org.waymark.outgoing.Addresses;
import org.waymark.people.Access;
import org.waymark.people.Actors;
import org.waymark.platform.Actor;
import org.waymark.platform.Database;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;

/** The works of connections in a world of its own, with a folder of its own, that may reach databases of this machine. */
final class Works {
    static final MappingWish EACH_ROW = new MappingWish(
            MappingWish.Shape.EACH_ROW,
            null,
            "kpi",
            "day",
            "value",
            null,
            null,
            null,
            DecimalMark.POINT,
            DayOrder.DAY_FIRST);

    final World world;
    final Pulling pulling;
    final Trials trials;

    Works(World world, Path folder) {
        this.world = world;
        var files = new FolderReader(new ConnectorFolder(folder), get(FileStore.class));
        var supervision = new Supervision(new Readers(sql(world, folder), files, Reading.READERS));
        pulling = new Pulling(
                get(PullEnds.class),
                get(ConnectionStore.class),
                get(PullStore.class),
                get(SealedSecrets.class),
                supervision,
                get(KpiNamesQuery.class),
                get(ZoneQuery.class),
                get(Actors.class),
                get(Clock.class));
        trials = new Trials(
                get(ConnectionStore.class),
                get(SealedSecrets.class),
                supervision,
                get(KpiNamesQuery.class),
                get(ZoneQuery.class),
                get(Pulls.class),
                get(Rehearsals.class),
                get(Access.class),
                get(Clock.class));
    }

    static SqlReader sql(World world, Path folder) {
        var data = new Database(null, null, null, folder, 1);
        return new SqlReader(new Databases(
                world.database.get(Addresses.class).everywhere(), new ConnectorFolder(folder), new Drivers(data)));
    }

    <T> T get(Class<T> type) {
        return world.database.get(type);
    }

    Connection folder(String files) {
        return connect(Kind.TABLE_IN_FOLDER, Map.of("files", files, "pick", "all"), Map.of(), false);
    }

    Connection connect(Kind kind, Map<String, String> settings, Map<String, String> secrets, boolean leavesOut) {
        var wish = new ConnectionWish(
                "Warehouse",
                kind,
                settings,
                secrets,
                EACH_ROW,
                new ScheduleWish(ScheduleWish.Rhythm.DAILY, null, null, "06:00"),
                35,
                leavesOut);
        return get(Connections.class).add(world.maya, wish);
    }

    /** Runs it now, one try. */
    Pull run(Connection connection) {
        return tried(get(Pulls.class).start(world.maya, connection.id()));
    }

    Pull tried(Pull pull) {
        pulling.run(world.maya.workspace(), pull.id());
        return again(pull);
    }

    Pull again(Pull pull) {
        return get(PullStore.class).find(world.maya.workspace(), pull.id()).orElseThrow();
    }

    /** What its values say now, oldest first. */
    List<Double> values(Actor actor, Kpi kpi) {
        var always = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));
        return get(Measurements.class).of(actor, kpi.id(), always).stream()
                .map(RecordedMeasurement::value)
                .toList();
    }

    static String trouble(Pull pull) {
        return Objects.requireNonNull(pull.trouble()).toString();
    }
}
