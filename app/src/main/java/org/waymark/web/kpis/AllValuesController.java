package org.waymark.web.kpis;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.kpis.Csv;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** All values of a KPI: as a table to page through, and as a file. */
@Controller
class AllValuesController {
    /** A value a day for half a century. */
    private static final int MOST_IN_FILE = 20_000;

    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
    private static final List<String> HEADER = List.of("period", "value", "numerator", "denominator", "note", "source");

    private final KpiPages pages;
    private final KpiSheetQuery sheets;
    private final KpiValuesQuery values;
    private final Templates templates;

    AllValuesController(KpiPages pages, KpiSheetQuery sheets, KpiValuesQuery values, Templates templates) {
        this.pages = pages;
        this.sheets = sheets;
        this.values = values;
        this.templates = templates;
    }

    @GetMapping("/kpis/{id}/values")
    Page table(
            Actor actor,
            Shell shell,
            Typed typed,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate before) {
        var day = before == null ? LATEST : before;
        return Page.of(templates.kpisAllValues(
                shell, new ValuesPage(pages.before(actor, id, day, shell.words()), day), typed));
    }

    @GetMapping("/kpis/{id}/values.csv")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id) {
        var sheet = sheets.sheet(actor, id);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : values.values(actor, id, new Period(Range.EARLIEST, LATEST), MOST_IN_FILE)
                .kept()
                .reversed()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(one.day());
            row.add(one.value());
            row.add(one.numerator());
            row.add(one.denominator());
            row.add(one.note());
            row.add(one.source());
            rows.add(row);
        }
        var name = sheet.definition().name() + ".csv";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(Csv.file(HEADER, rows));
    }
}
