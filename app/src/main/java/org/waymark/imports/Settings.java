package org.waymark.imports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.tables.Cell;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;
import org.waymark.tables.Guess;
import org.waymark.tables.HeaderPlace;
import org.waymark.tables.NumberText;
import org.waymark.tables.Row;
import org.waymark.tables.TableFormat;

/**
 * How a file is to be understood, and what was chosen for what it leaves open.
 *
 * @param format the key of the product it came from, or "table"
 * @param columns of each column the code of its {@link Slot}; empty: left out
 * @param shareOfOne whether a progress of 1 means all of it, not one percent
 * @param cycle for objectives without a cycle or days; null: the one that is current
 * @param kpi for values without a name; null: each row names its own
 * @param invite whether people who are not here are invited; else what they own goes to who imports
 * @param makeTeams whether teams that are not here are made; else what is theirs goes to the company
 * @param publish whether objectives are published; else they are drafts
 */
public record Settings(
        Writing writing,
        String format,
        Shape shape,
        List<String> columns,
        boolean shareOfOne,
        @Nullable UUID cycle,
        @Nullable UUID kpi,
        boolean invite,
        boolean makeTeams,
        boolean publish) {

    /**
     * How the file is written.
     *
     * @param header the row with the names of the columns, as a person counts, 0 when there is none; null: where it seems to be
     */
    public record Writing(
            Kind kind,
            String delimiter,
            String encoding,
            String sheet,
            DecimalMark mark,
            boolean markIsSure,
            DayOrder order,
            boolean orderIsSure,
            @Nullable Long header) {
        public enum Kind {
            CSV,
            XLSX,
            JSON
        }

        static Writing of(Guess guess) {
            return switch (guess.format()) {
                case TableFormat.Csv(var delimiter, var encoding) ->
                    of(guess, Kind.CSV, String.valueOf(delimiter), encoding.name(), "");
                case TableFormat.Xlsx(var sheet) -> of(guess, Kind.XLSX, "", "", sheet);
                case TableFormat.Json() -> of(guess, Kind.JSON, "", "", "");
            };
        }

        private static Writing of(Guess guess, Kind kind, String delimiter, String encoding, String sheet) {
            return new Writing(
                    kind,
                    delimiter,
                    encoding,
                    sheet,
                    guess.mark(),
                    guess.markIsSure(),
                    guess.order(),
                    guess.orderIsSure(),
                    null);
        }

        Writing on(String otherSheet) {
            return new Writing(kind, delimiter, encoding, otherSheet, mark, markIsSure, order, orderIsSure, null);
        }

        /** With the names of the columns in this row. */
        public Writing below(@Nullable Long row) {
            return new Writing(kind, delimiter, encoding, sheet, mark, markIsSure, order, orderIsSure, row);
        }

        HeaderPlace headerPlace() {
            if (header == null || kind == Kind.JSON) return HeaderPlace.LIKELIEST;
            return header == 0 ? new HeaderPlace.Nowhere() : new HeaderPlace.InRow(header);
        }

        TableFormat format() {
            return switch (kind) {
                case CSV -> new TableFormat.Csv(delimiter.charAt(0), Charset.forName(encoding));
                case XLSX -> new TableFormat.Xlsx(sheet);
                case JSON -> new TableFormat.Json();
            };
        }
    }

    public Settings {
        columns = List.copyOf(columns);
    }

    Settings with(Recognised recognised) {
        return new Settings(
                writing,
                recognised.format(),
                recognised.shape(),
                recognised.columns().stream()
                        .map(slot -> slot.map(Slot::code).orElse(""))
                        .toList(),
                shareOfOne,
                cycle,
                kpi,
                invite,
                makeTeams,
                publish);
    }

    /** Whether progress is written as 0.5, as far as the first rows tell: none is more than one, and some are broken. */
    Settings withShares(List<Row> rows) {
        var columns = new ArrayList<Integer>();
        for (int column = 0; column < slots().size(); column++) {
            var at = column;
            slots().get(column).filter(slot -> slot.field() == Field.PROGRESS).ifPresent(_ -> columns.add(at));
        }
        var numbers = rows.stream()
                .flatMap(row -> columns.stream().map(row::cell))
                .map(Cell::text)
                .filter(text -> !text.endsWith("%"))
                .map(text -> NumberText.parse(text, writing.mark()))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        boolean share = Arrays.stream(numbers).allMatch(number -> number <= 1)
                && Arrays.stream(numbers).anyMatch(number -> number > 0 && number < 1);
        return new Settings(writing, format, shape, this.columns, share, cycle, kpi, invite, makeTeams, publish);
    }

    /** Whether its headings name more than one thing that is known: a sheet of remarks has none, or one by chance. */
    boolean saysSomething() {
        return columns.stream().filter(code -> !code.isEmpty()).count() > 1;
    }

    /** All values belong to this KPI. */
    Settings of(UUID chosen) {
        return new Settings(writing, format, shape, columns, shareOfOne, cycle, chosen, invite, makeTeams, publish);
    }

    List<Optional<Slot>> slots() {
        return columns.stream()
                .map(code -> code.isEmpty() ? Optional.<Slot>empty() : Optional.of(Slot.read(code)))
                .toList();
    }
}
