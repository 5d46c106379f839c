package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.insights.Drivers;
import org.waymark.insights.KpiReading;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.web.layout.Shared;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;

/** Gathers what a page about one KPI shows. */
@Component
class KpiPages {
    private static final int MOST_KEPT = 200;

    private final KpiSheetQuery sheets;
    private final KpiValuesQuery values;
    private final Access access;
    private final Shared<Wanted, Found> shared;

    KpiPages(KpiSheetQuery sheets, KpiValuesQuery values, Access access, LastWrite lastWrite) {
        this.sheets = sheets;
        this.values = values;
        this.access = access;
        this.shared = new Shared<>(lastWrite, MOST_KEPT);
    }

    private record Wanted(UUID id, Range range, LocalDate today) {
        KpiView.Span span() {
            return new KpiView.Span(range, today);
        }
    }

    private record Found(KpiSheet sheet, KpiValuesQuery.Past past) {}

    /** The page itself: readers who see alike share what is read for it. */
    KpiView page(Actor actor, UUID id, Range range, Shell shell) {
        var wanted = new Wanted(id, range, shell.words().today());
        return view(
                actor,
                shared.of(actor, shell.seen(), wanted, reader -> over(reader, wanted)),
                wanted.span(),
                shell.words());
    }

    /** With the values of a range. */
    KpiView over(Actor actor, UUID id, Range range, Words words) {
        var wanted = new Wanted(id, range, words.today());
        return view(actor, over(actor, wanted), wanted.span(), words);
    }

    private Found over(Actor actor, Wanted wanted) {
        var sheet = sheets.sheet(actor, wanted.id());
        return found(
                actor,
                sheet,
                wanted.range().upTo(wanted.today(), sheet.definition().metric().cadence()));
    }

    /** With the value of the period that a day lies in, if it has one. */
    KpiView on(Actor actor, UUID id, LocalDate day, Words words) {
        var sheet = sheets.sheet(actor, id);
        var period = sheet.definition().metric().cadence().periodOf(day);
        return view(actor, found(actor, sheet, period), new KpiView.Span(Range.ALL, words.today()), words);
    }

    /** With its values before a day, as many as a page of them holds. */
    KpiView before(Actor actor, UUID id, LocalDate day, Words words) {
        var sheet = sheets.sheet(actor, id);
        var days = new Period(Range.EARLIEST, day.minusDays(1));
        var shown = values.values(actor, id, days, ValuesPage.ROWS);
        return new KpiView(
                sheet, shown, Mentions.NONE, new KpiView.Span(Range.ALL, words.today()), rights(actor, sheet), words);
    }

    private Found found(Actor actor, KpiSheet sheet, Period days) {
        return new Found(sheet, values.past(actor, sheet.id(), days, KpiValuesQuery.MOST, named(sheet.reading())));
    }

    private KpiView view(Actor actor, Found found, KpiView.Span span, Words words) {
        var past = found.past();
        return new KpiView(found.sheet(), past.values(), past.mentions(), span, rights(actor, found.sheet()), words);
    }

    /** The KPIs that a reading names: its drivers, down to the leaves, and those that move with it. */
    private static Set<UUID> named(@Nullable KpiReading reading) {
        if (reading == null) return Set.of();
        var drivers = reading.detail().drivers();
        var parts = drivers == null ? Stream.<Drivers.Driver>empty() : drivers.drivers().stream();
        return Stream.concat(
                        parts.flatMap(KpiPages::withParts)
                                .map(driver -> driver.kpi().value()),
                        reading.detail().related().stream()
                                .map(related -> related.kpi().value()))
                .collect(Collectors.toSet());
    }

    private static Stream<Drivers.Driver> withParts(Drivers.Driver driver) {
        return Stream.concat(Stream.of(driver), driver.drivers().stream().flatMap(KpiPages::withParts));
    }

    private Rights rights(Actor actor, KpiSheet sheet) {
        return Rights.of(access, actor, sheet);
    }
}
