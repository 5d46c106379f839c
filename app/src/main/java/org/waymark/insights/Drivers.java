package org.waymark.insights;

import java.time.LocalDate;
import java.util.List;
import org.waymark.kpis.Kpi;

/**
 * What moved a KPI between two periods, by the KPIs its formula is made of. All numbers in the unit of the KPI at the top.
 *
 * @param from the last day of the earlier period
 * @param to the last day of the later one
 * @param before the measured value then
 * @param now the measured value at the end
 * @param unexplained the part of the change that the formula does not explain: measured and computed values differ by it
 */
public record Drivers(
        LocalDate from, LocalDate to, double before, double now, double unexplained, List<Driver> drivers) {
    public Drivers {
        drivers = List.copyOf(drivers);
    }

    /** What of a driver moved the KPI at the top. */
    public enum Part {
        WHOLE,
        RATE,
        MIX
    }

    /**
     * One of them. The change of all together and what is unexplained make the change of the KPI.
     *
     * @param part of a weighted average a KPI may count twice: by its rate, and by the share of what it weighs
     * @param before its own value then, in its own unit
     * @param now its own value at the end
     * @param change what its move did to the KPI at the top
     * @param notable its own move is a signal; else it may be noise
     * @param drivers what it is made of in its turn
     */
    public record Driver(
            Kpi.Id kpi, Part part, double before, double now, double change, boolean notable, List<Driver> drivers) {
        public Driver {
            drivers = List.copyOf(drivers);
        }
    }
}
