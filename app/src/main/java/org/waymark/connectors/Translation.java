package org.waymark.connectors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.connectors.Pull.RowRefusal;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.Recording;
import org.waymark.measure.Period;
import org.waymark.platform.Sentence;
import org.waymark.tables.Cell;
import org.waymark.tables.DayText;
import org.waymark.tables.Header;
import org.waymark.tables.NumberText;
import org.waymark.tables.Row;

/** Turns rows into values of KPIs, as a mapping says. What does not fit is refused with its reason; the other rows go on. */
final class Translation implements Intake.Taker {
    /**
     * A value and the row it stands in.
     *
     * @param file in which it came, from 0
     * @param row as the source counts
     */
    record Line(int file, long row, Found kpi, KpiRecording recording) {}

    private record Place(Kpi.Id kpi, LocalDate end) {}

    private final Mapping mapping;
    private final KpiNames kpis;
    private final ZoneId zone;
    private final LocalDate today;
    private final @Nullable Period only;
    private final Map<Place, Line> lines = new HashMap<>();
    private final List<RowRefusal> refusals = new ArrayList<>();
    private Columns columns = new Columns(new Header(List.of()));
    private int file;

    /** @param only values of other days are left out without a word; null: none are */
    Translation(Mapping mapping, KpiNames kpis, ZoneId zone, Instant now, @Nullable Period only) {
        this.mapping = mapping;
        this.kpis = kpis;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        this.only = only;
    }

    List<Line> lines() {
        return lines.values().stream()
                .sorted(Comparator.comparingInt(Line::file)
                        .thenComparingLong(Line::row)
                        .thenComparing(line -> line.recording().recording().day()))
                .toList();
    }

    List<RowRefusal> refusals() {
        return refusals;
    }

    @Override
    public void refuse(Row row, Sentence why) {
        refusals.add(new RowRefusal(row.number(), why));
    }

    /** What a later file says of a period counts. */
    @Override
    public void fileEnded() {
        file++;
    }

    @Override
    public void take(Header header, Row row) throws Troubled {
        if (columns.header != header) columns = new Columns(header);
        try {
            switch (mapping.form()) {
                case Mapping.OneKpi(var kpi, var day, var amounts) ->
                    add(row, known(kpi), day(row, columns.of(day)), amount(row, columns, amounts));
                case Mapping.EachRow(var kpi, var day, var amounts) ->
                    add(row, named(row, columns.of(kpi)), day(row, columns.of(day)), amount(row, columns, amounts));
                case Mapping.Across(var kpi) -> across(row, header, columns.of(kpi));
            }
        } catch (Unfit e) {
            refusals.add(new RowRefusal(row.number(), e.why));
        }
    }

    /** A row cannot be used. */
    private static final class Unfit extends Exception {
        private final transient Sentence why;

        Unfit(String key, Object... arguments) {
            super(key, null, false, false);
            why = new Sentence(key, arguments);
        }
    }

    /** Where columns stand; the first row tells when one is not there. */
    private static final class Columns {
        private final Header header;
        private final Map<String, Integer> places = new HashMap<>();

        Columns(Header header) {
            this.header = header;
            for (int column = 0; column < header.names().size(); column++) {
                places.putIfAbsent(header.names().get(column).toLowerCase(Locale.ROOT), column);
            }
        }

        /** Null for a column that is not wanted. */
        @Nullable
        Integer of(@Nullable String name) throws Troubled {
            if (name == null) return null;
            var place = places.get(name.toLowerCase(Locale.ROOT));
            if (place != null) return place;
            var there =
                    header.names().stream().filter(known -> !known.isEmpty()).collect(Collectors.joining(", "));
            throw new Troubled(new Trouble.SetUpWrong(new Sentence("no.connectors.column", name, shortened(there))));
        }

        private static String shortened(String there) {
            return there.length() <= 300 ? there : there.substring(0, 299) + "…";
        }
    }

    /** A number with its parts and its note. */
    private record Amount(
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            String note) {
        boolean isNothing() {
            return value == null && numerator == null && denominator == null;
        }
    }

    private Found known(Kpi.Id id) throws Troubled {
        return kpis.of(id).orElseThrow(() -> new Troubled(new Trouble.SetUpWrong(new Sentence("no.connectors.kpi"))));
    }

    private Found named(Row row, @Nullable Integer column) throws Unfit {
        var name = cell(row, column).text();
        if (name.isEmpty()) throw new Unfit("no.sheet.no-kpi");
        var called = kpis.called(name);
        if (called.isEmpty()) throw new Unfit("no.connectors.kpi-unknown", shown(name));
        if (called.size() > 1) throw new Unfit("no.sheet.kpi-ambiguous");
        return called.getFirst();
    }

    private Period day(Row row, @Nullable Integer column) throws Unfit {
        return column == null ? new Period(today, today) : day(cell(row, column));
    }

    private Period day(Cell cell) throws Unfit {
        return switch (cell) {
            case Cell.Day(var day) -> new Period(day, day);
            case Cell.Moment(var moment) -> {
                var day = LocalDate.ofInstant(moment, zone);
                yield new Period(day, day);
            }
            default -> DayText.parse(cell.text(), mapping.order()).orElseThrow(() -> new Unfit("no.sheet.no-period"));
        };
    }

    private Amount amount(Row row, Columns columns, Mapping.Amounts of) throws Unfit, Troubled {
        return new Amount(
                number(cell(row, columns.of(of.value()))),
                number(cell(row, columns.of(of.numerator()))),
                number(cell(row, columns.of(of.denominator()))),
                cell(row, columns.of(of.note())).text());
    }

    private @Nullable Double number(Cell cell) throws Unfit {
        return switch (cell) {
            case Cell.Blank() -> null;
            case Cell.Number(var number) -> number.doubleValue();
            case Cell.Truth(var truth) -> truth ? 1.0 : 0.0;
            case Cell.Text(var text) -> number(text);
            case Cell.Day(var day) -> throw new Unfit("no.connectors.no-number", day);
            case Cell.Moment(var moment) -> throw new Unfit("no.connectors.no-number", moment);
        };
    }

    private @Nullable Double number(String text) throws Unfit {
        if (NumberText.isBlank(text)) return null;
        var number = NumberText.parse(text, mapping.mark());
        if (number.isEmpty()) throw new Unfit("no.connectors.no-number", shown(text));
        return number.getAsDouble();
    }

    private void across(Row row, Header header, @Nullable Integer kpiColumn) throws Unfit {
        var kpi = named(row, kpiColumn);
        for (int column = 0; column < header.names().size(); column++) {
            var days = DayText.parse(header.names().get(column), mapping.order());
            if (days.isEmpty()) continue;
            add(row, kpi, days.get(), new Amount(number(row.cell(column)), null, null, ""));
        }
    }

    /** A row without a number says nothing about its period. */
    private void add(Row row, Found kpi, Period days, Amount amount) throws Unfit {
        if (amount.isNothing() || (only != null && !only.contains(days.start()))) return;
        var period = kpi.cadence().periodOf(days.start());
        if (!period.contains(days.end())) {
            throw new Unfit("no.sheet.long-period", kpi.cadence().name().toLowerCase(Locale.ROOT));
        }
        var place = new Place(kpi.kpi(), period.end());
        var earlier = lines.get(place);
        if (earlier != null && earlier.file() == file) {
            throw new Unfit("no.connectors.same-period", kpi.name(), earlier.row());
        }
        var recording =
                new Recording(days.start(), amount.value(), amount.numerator(), amount.denominator(), amount.note());
        lines.put(place, new Line(file, row.number(), kpi, new KpiRecording(kpi.kpi(), recording)));
    }

    /** In one line, and no longer than one reads. */
    static String shown(String text) {
        var line = text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }

    private static Cell cell(Row row, @Nullable Integer column) {
        return column == null ? Cell.BLANK : row.cell(column);
    }
}
