package org.waymark.api.imports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.imports.ImportRun;
import org.waymark.imports.Settings;
import org.waymark.imports.Shape;
import org.waymark.imports.Summary;
import org.waymark.imports.Trouble;
import org.waymark.platform.Messages;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;

/** What the API says of imports. */
final class ImportJson {
    private ImportJson() {}

    /** @param name of the file, as people know it */
    record FileAsked(
            @Says("Name of the file, to be found again.") @Nullable
            String name) {}

    record StartSent(
            @Says("The mark of what was shown; another plan is not carried out.")
            String mark,

            @Says("Whether rows that cannot be imported are left out; else they stop the import.") @Nullable
            Boolean withoutStopped) {}

    @Says("How the file is to be understood; what is left out stays as it is.")
    record SettingsSent(
            @Says("What a row is; with another one the columns are guessed anew.") @Nullable
            Shape shape,

            @Says("What each column holds: names such as TITLE or KEY_RESULT:2, empty to leave it out.") @Nullable
            List<String> columns,

            @Says(
                    "The row with the names of the columns, from 1; 0: no row has them. With another one all is guessed anew.")
            @Nullable
            Integer headerRow,

            @Nullable DecimalMark mark,
            @Says("What 5/6/2026 means.") @Nullable DayOrder order,

            @Says("Whether a progress of 1 is all of it.") @Nullable
            Boolean shareOfOne,

            @Says("The cycle of rows without one.") @Nullable
            UUID cycle,

            @Says("The KPI of values without one.") @Nullable
            UUID kpi,

            @Says("Whether people who are not here are invited.") @Nullable
            Boolean invite,

            @Nullable Boolean makeTeams,

            @Says("Whether objectives are published.") @Nullable
            Boolean publish) {
        /** Whether the columns may mean something else then. */
        boolean readsOtherwise(Settings before) {
            return shape != null && shape != before.shape()
                    || headerRow != null
                            && !Long.valueOf(headerRow).equals(before.writing().header());
        }

        Settings over(Settings before) {
            var writing = before.writing();
            return new Settings(
                    new Settings.Writing(
                            writing.kind(),
                            writing.delimiter(),
                            writing.encoding(),
                            writing.sheet(),
                            mark == null ? writing.mark() : mark,
                            writing.markIsSure() || mark != null,
                            order == null ? writing.order() : order,
                            writing.orderIsSure() || order != null,
                            headerRow == null ? writing.header() : Long.valueOf(headerRow)),
                    before.format(),
                    shape == null ? before.shape() : shape,
                    columns == null ? before.columns() : columns,
                    shareOfOne == null ? before.shareOfOne() : shareOfOne,
                    cycle == null ? before.cycle() : cycle,
                    kpi == null ? before.kpi() : kpi,
                    invite == null ? before.invite() : invite,
                    makeTeams == null ? before.makeTeams() : makeTeams,
                    publish == null ? before.publish() : publish);
        }
    }

    record CountShown(
            @Says("Such as objective, key-result, value.") String kind, Long made, Long changed, Long same) {}

    /** So that lists of them have places. */
    record Numbered(long number, Trouble trouble) {}

    record TroubleShown(
            @Says("As a person counts it; 0: the file as a whole.")
            Long row,

            @Nullable String field,
            String cell,
            @Says("Why, and what helps.") String sentence,
            @Says("Whether the row cannot be imported so.") Boolean stops) {
        static TroubleShown of(Trouble trouble, Messages messages) {
            var field = trouble.field();
            return new TroubleShown(
                    trouble.row(),
                    field == null ? null : field.name(),
                    trouble.cell(),
                    messages.of(trouble.sentence()),
                    trouble.stops());
        }
    }

    record ColumnShown(
            String name,
            @Says("What it is taken for; empty: left out.") String holds) {}

    record ImportShown(
            UUID id,
            String fileName,

            @Says("OPEN, WAITING, READING, WRITING, DONE, FAILED, CANCELLED, UNDOING or UNDONE.")
            String state,

            @Says("The product it was recognised as, or table.")
            String format,

            Shape shape,
            List<ColumnShown> columns,

            @Says("The row with the names of the columns, until it is imported; 0: no row has them.") @Nullable
            Long headerRow,

            @Says("Names what would be done; to be sent with the start.")
            String mark,

            List<CountShown> counts,
            @Says("Rows that cannot be imported.") Long stopped,

            @Says("Rows that are imported, only not as they say.")
            Long noted,

            Long rowsDone,
            Long rowsAll,

            @Says("Why it failed, or is not undone.") @Nullable
            String failure,

            @Says("What an undoing left, because somebody changed it since.")
            Long kept,

            Instant madeAt,
            @Nullable Instant endedAt) {
        static ImportShown of(ImportRun run, Messages messages) {
            var summary = run.summary();
            var failure = run.failure();
            return new ImportShown(
                    run.id().value(),
                    run.fileName(),
                    run.state().name(),
                    run.settings().format(),
                    run.settings().shape(),
                    columns(run),
                    run.sample() == null ? null : (Long) run.sample().headerRow(),
                    run.mark(),
                    summary == null ? List.of() : counts(summary.counts()),
                    summary == null ? 0L : (Long) summary.stopped(),
                    summary == null ? 0L : (Long) summary.noted(),
                    run.rowsDone(),
                    run.rowsAll(),
                    failure == null ? null : messages.of(failure),
                    run.kept(),
                    run.madeAt(),
                    run.endedAt());
        }

        private static List<ColumnShown> columns(ImportRun run) {
            var sample = run.sample();
            var names = sample == null ? List.<String>of() : sample.columns();
            var columns = new LinkedHashMap<Integer, ColumnShown>();
            for (int i = 0; i < Math.min(names.size(), run.settings().columns().size()); i++) {
                columns.put(
                        i,
                        new ColumnShown(names.get(i), run.settings().columns().get(i)));
            }
            return List.copyOf(columns.values());
        }

        private static List<CountShown> counts(Map<Summary.Kind, Summary.Count> counts) {
            return counts.entrySet().stream()
                    .map(one -> new CountShown(
                            one.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            one.getValue().made(),
                            one.getValue().changed(),
                            one.getValue().same()))
                    .toList();
        }
    }
}
