package org.waymark.api.closing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.api.closing.RetrospectiveJson.RetrospectiveShown;
import org.waymark.objectives.Attainment;
import org.waymark.people.Level;
import org.waymark.reports.CycleReport;

@Says("How a cycle came out, as far as you may see it.")
record CycleReportShown(
        UUID cycle,
        String name,

        @Says("Null while it is open: then all of it is what a close would find now.") @Nullable
        Instant closedAt,

        ReportLineShown all,
        List<ReportLevelShown> levels,
        List<ReportTeamShown> teams,

        @Says("How many objectives scored 0.0, 0.1 … 1.0, rounded.")
        List<Integer> tenths,

        List<CalibrationShown> calibration,
        RetrospectiveShown retrospective) {

    @Says("Objectives counted together.")
    record ReportLineShown(
            Integer objectives,

            @Says("The mean of their scores; null where there is none.") @Nullable
            Double mean,

            Integer achieved,
            Integer partly,
            Integer missed,
            Integer dropped,
            @Says("Without a score, for want of data.") Integer unscored,

            @Says("Check-ins by people that were due.") Integer checkInsDue,

            Integer checkInsInTime,

            @Says("What half of the key results were late by at most; null where none was due.") @Nullable
            Double lateDays) {
        static ReportLineShown of(CycleReport.Line line) {
            var mean = line.mean();
            return new ReportLineShown(
                    line.objectives(),
                    ClosingJson.number(mean),
                    line.count(Attainment.ACHIEVED),
                    line.count(Attainment.PARTLY),
                    line.count(Attainment.MISSED),
                    line.count(Attainment.DROPPED),
                    line.unscored(),
                    line.checkIns().times(),
                    line.checkIns().made(),
                    line.lateDays());
        }
    }

    @Says("What lives at one level.")
    record ReportLevelShown(Level level, ReportLineShown line) {}

    @Says("What belongs to one team.")
    record ReportTeamShown(UUID team, String name, ReportLineShown line) {}

    @Says("What came of the key results whose owners had been equally sure half way.")
    record CalibrationShown(
            @Says("0 to 10.") Integer confidence,
            Integer times,
            Integer made,

            @Says("Of the 95 % interval of the share, by Wilson.")
            Double low,

            Double high) {
        static CalibrationShown of(CycleReport.Said said) {
            var made = said.made();
            return new CalibrationShown(said.confidence().value(), made.times(), made.made(), made.low(), made.high());
        }
    }

    static CycleReportShown of(CycleReport report) {
        return new CycleReportShown(
                report.head().cycle(),
                report.head().name(),
                report.head().closedAt(),
                ReportLineShown.of(report.all()),
                report.levels().stream()
                        .map(one -> new ReportLevelShown(one.level(), ReportLineShown.of(one.line())))
                        .toList(),
                report.teams().stream()
                        .map(one -> new ReportTeamShown(one.team(), one.name(), ReportLineShown.of(one.line())))
                        .toList(),
                report.tenths(),
                report.calibration().stream().map(CalibrationShown::of).toList(),
                RetrospectiveShown.of(report.stories().retrospective()));
    }
}
