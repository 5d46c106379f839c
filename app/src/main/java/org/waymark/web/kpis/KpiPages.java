package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Words;

/** Gathers what a page about one KPI shows. */
@Component
class KpiPages {
    private final KpiSheetQuery sheets;
    private final KpiValuesQuery values;
    private final Access access;

    KpiPages(KpiSheetQuery sheets, KpiValuesQuery values, Access access) {
        this.sheets = sheets;
        this.values = values;
        this.access = access;
    }

    /** With the values of a range. */
    KpiView over(Actor actor, UUID id, Range range, Words words) {
        var sheet = sheets.sheet(actor, id);
        var days = range.upTo(words.today(), sheet.definition().metric().cadence());
        return view(actor, sheet, new KpiView.Span(range, words.today()), days, words);
    }

    /** With the value of the period that a day lies in, if it has one. */
    KpiView on(Actor actor, UUID id, LocalDate day, Words words) {
        var sheet = sheets.sheet(actor, id);
        var period = sheet.definition().metric().cadence().periodOf(day);
        return view(actor, sheet, new KpiView.Span(Range.ALL, words.today()), period, words);
    }

    /** With its values before a day, as many as a page of them holds. */
    KpiView before(Actor actor, UUID id, LocalDate day, Words words) {
        var sheet = sheets.sheet(actor, id);
        var days = new Period(Range.EARLIEST, day.minusDays(1));
        var shown = values.values(actor, id, days, ValuesPage.ROWS);
        return new KpiView(sheet, shown, new KpiView.Span(Range.ALL, words.today()), rights(actor, sheet), words);
    }

    private KpiView view(Actor actor, KpiSheet sheet, KpiView.Span span, Period days, Words words) {
        var shown = values.values(actor, sheet.id(), days, KpiValuesQuery.MOST);
        return new KpiView(sheet, shown, span, rights(actor, sheet), words);
    }

    private Rights rights(Actor actor, KpiSheet sheet) {
        return Rights.of(access, actor, sheet);
    }
}
