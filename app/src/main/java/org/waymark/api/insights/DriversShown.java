package org.waymark.api.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Drivers;

@Says("What moved a KPI between two periods, by the KPIs that its formula names; changes are in its own unit.")
record DriversShown(
        @Says("The last day of the earlier period.") LocalDate from,
        @Says("The last day of the later one.") LocalDate to,
        @Says("Its measured value then.") Double before,
        @Says("Its measured value at the end.") Double now,

        @Says("What of the change the formula does not explain.")
        Double unexplained,

        List<Driver> drivers,

        @Says("Those that you may not see, together.") @Nullable
        Others others) {

    record Driver(
            UUID kpi,

            @Says("RATE and MIX: what it did by its value, and by its weight, in a weighted mean.")
            Drivers.Part part,

            @Says("Its own value then, in its own unit.") Double before,
            @Says("Its own value at the end.") Double now,

            @Says("What its move did to the KPI at the top.")
            Double change,

            @Says("Its own move is a signal; else it may be noise.")
            Boolean notable,

            @Says("What it is made of in its turn.") List<Driver> drivers,
            @Nullable Others others) {}

    record Others(
            @Says("How many.") Integer count,

            @Says("What their moves did to the KPI at the top.")
            Double change) {}

    /** @param seen the KPIs that may be named */
    static @Nullable DriversShown of(@Nullable Drivers drivers, Set<UUID> seen) {
        if (drivers == null) return null;
        return new DriversShown(
                drivers.from(),
                drivers.to(),
                drivers.before(),
                drivers.now(),
                drivers.unexplained(),
                named(drivers.drivers(), seen),
                others(drivers.drivers(), seen));
    }

    /** All KPIs that it names, down to the leaves. */
    static Stream<UUID> kpisOf(@Nullable Drivers drivers) {
        return drivers == null ? Stream.empty() : drivers.drivers().stream().flatMap(DriversShown::kpisOf);
    }

    private static Stream<UUID> kpisOf(Drivers.Driver driver) {
        return Stream.concat(
                Stream.of(driver.kpi().value()), driver.drivers().stream().flatMap(DriversShown::kpisOf));
    }

    private static List<Driver> named(List<Drivers.Driver> drivers, Set<UUID> seen) {
        return drivers.stream()
                .filter(one -> seen.contains(one.kpi().value()))
                .map(one -> new Driver(
                        one.kpi().value(),
                        one.part(),
                        one.before(),
                        one.now(),
                        one.change(),
                        one.notable(),
                        named(one.drivers(), seen),
                        others(one.drivers(), seen)))
                .toList();
    }

    private static @Nullable Others others(List<Drivers.Driver> drivers, Set<UUID> seen) {
        var unseen = drivers.stream()
                .filter(one -> !seen.contains(one.kpi().value()))
                .toList();
        return unseen.isEmpty()
                ? null
                : new Others(
                        unseen.size(),
                        unseen.stream().mapToDouble(Drivers.Driver::change).sum());
    }
}
