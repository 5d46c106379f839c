package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.connectors.Mapping.Amounts;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.tables.Cell;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;
import org.waymark.tables.Header;
import org.waymark.tables.Row;

class TranslationTest {
    private static final Kpi.Id TURNOVER = new Kpi.Id(new UUID(0, 1));
    private static final KpiNames KPIS = new KpiNames(List.of(
            new Found(TURNOVER, "Turnover", Cadence.MONTHLY),
            new Found(new Kpi.Id(new UUID(0, 2)), "Sick days", Cadence.WEEKLY),
            new Found(new Kpi.Id(new UUID(0, 3)), "Twin", Cadence.DAILY),
            new Found(new Kpi.Id(new UUID(0, 4)), "Twin", Cadence.DAILY)));
    private static final Amounts VALUE = new Amounts("value", null, null, null);

    @Test
    void rowsOfOneKpiBecomeItsValues() throws Exception {
        var translation = read(
                new Mapping.OneKpi(TURNOVER, "day", VALUE),
                "day,value",
                row(new Cell.Day(LocalDate.of(2026, 4, 30)), number("18.5")),
                row(Cell.of("Mar 2026"), Cell.of("1.234,5")),
                row(Cell.of("2026-02"), Cell.BLANK));

        assertThat(translation.refusals()).isEmpty();
        assertThat(translation.lines())
                .extracting(line -> line.recording().recording().value())
                .containsExactly(18.5, 1234.5);
    }

    @Test
    void withoutAColumnOfTheDayTheValueIsOfToday() throws Exception {
        var translation = read(new Mapping.OneKpi(TURNOVER, null, VALUE), "value", row(number("7")));

        assertThat(translation.lines().getFirst().recording().recording().day()).isEqualTo("2026-05-20");
    }

    @Test
    void eachRowMayNameItsKpiByNameOrId() throws Exception {
        var translation = read(
                new Mapping.EachRow("kpi", "day", VALUE),
                "kpi,day,value",
                row(Cell.of("TURNOVER"), Cell.of("2026-04"), number("18")),
                row(Cell.of(new UUID(0, 2).toString()), Cell.of("2026-W20"), number("3")));

        assertThat(translation.lines()).extracting(line -> line.kpi().name()).containsExactly("Turnover", "Sick days");
    }

    @Test
    void headingsMayBePeriods() throws Exception {
        var translation = read(
                new Mapping.Across("kpi"),
                "kpi,Owner,Jan 2026,Feb 2026,Apr 2026,Mar 2026",
                row(Cell.of("Turnover"), Cell.of("Nora"), number("18"), Cell.BLANK, number("20"), number("19")));

        assertThat(translation.lines())
                .extracting(line -> line.recording().recording().value())
                .containsExactly(18.0, 19.0, 20.0);
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsReasonAndTheOthersGoOn() throws Exception {
        var translation = read(
                new Mapping.EachRow("kpi", "day", VALUE),
                "kpi,day,value",
                row(Cell.of("Nobody"), Cell.of("2026-04"), number("18")),
                row(Cell.of("Twin"), Cell.of("2026-04-01"), number("18")),
                row(Cell.of("Turnover"), Cell.of("soon"), number("18")),
                row(Cell.of("Turnover"), Cell.of("2026-Q1"), number("18")),
                row(Cell.of("Turnover"), Cell.of("2026-04-01"), Cell.of("many")),
                row(Cell.of("Turnover"), Cell.of("2026-04-01"), number("18")),
                row(Cell.of("Turnover"), Cell.of("2026-04-30"), number("19")));

        assertThat(translation.lines()).hasSize(1);
        assertThat(translation.refusals())
                .extracting(refusal -> refusal.why().key())
                .containsExactly(
                        "no.connectors.kpi-unknown",
                        "no.sheet.kpi-ambiguous",
                        "no.sheet.no-period",
                        "no.sheet.long-period",
                        "no.connectors.no-number",
                        "no.connectors.same-period");
    }

    @Test
    void aColumnThatIsNotThereEndsItWithTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> read(new Mapping.OneKpi(TURNOVER, "date", VALUE), "day,,value", row(number("1"))))
                .isInstanceOf(Troubled.class)
                .hasMessageContaining("day, value");
    }

    @Test
    void ofABackfillOnlyTheChosenDaysCount() throws Exception {
        var translation = translation(
                new Mapping.OneKpi(TURNOVER, "day", VALUE),
                new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));
        var header = new Header(List.of("day", "value"));

        translation.take(header, new Row(1, row(Cell.of("2026-04-30"), number("1"))));
        translation.take(header, new Row(2, row(Cell.of("2026-05-31"), number("2"))));

        assertThat(translation.lines()).hasSize(1);
    }

    @SafeVarargs
    private static Translation read(Mapping.Form form, String header, List<Cell>... rows) throws Troubled {
        var translation = translation(form, null);
        long number = 1;
        for (var cells : rows) {
            translation.take(new Header(List.of(header.split(","))), new Row(number++, cells));
        }
        return translation;
    }

    private static Translation translation(Mapping.Form form, @Nullable Period only) {
        return new Translation(
                new Mapping(form, DecimalMark.COMMA, DayOrder.DAY_FIRST),
                KPIS,
                ZoneId.of("Asia/Tokyo"),
                Instant.parse("2026-05-19T22:00:00Z"),
                only);
    }

    private static List<Cell> row(Cell... cells) {
        return List.of(cells);
    }

    private static Cell number(String text) {
        return Cell.of(new BigDecimal(text));
    }
}
