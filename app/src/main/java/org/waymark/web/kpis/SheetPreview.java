package org.waymark.web.kpis;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.web.kpis.SheetPlan.Planned;
import org.waymark.web.layout.Periods;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * What pasted values will do, to look at.
 *
 * @param kpi the one they belong to; null when they are of several
 */
public record SheetPreview(
        SheetPlan plan, PasteForm pasted, @Nullable MeasuredKpi kpi, Words words) {
    public String path() {
        return kpi == null ? "/kpis/values" : "/kpis/" + kpi.id() + "/values";
    }

    public String period(Planned row) {
        return Periods.name(row.kpi().cadence(), row.end(), words);
    }

    public String value(Planned row) {
        var value = row.recording().value();
        if (value != null) return words.value(value, row.kpi().unit());
        return RecordForm.plain(row.recording().numerator()) + " / "
                + RecordForm.plain(row.recording().denominator());
    }

    public String deed(Planned row) {
        if (row.isNew()) return words.of("kpis.plan.new");
        if (row.isSame()) return words.of("kpis.plan.same");
        var before = row.before();
        return words.of(
                "kpis.plan.restates",
                before == null ? "–" : words.value(before, row.kpi().unit()));
    }

    /** The form again, as it was sent. */
    public Typed typed() {
        Map<String, String> values = new HashMap<>();
        values.put("text", pasted.text());
        var order = pasted.order();
        var mark = pasted.mark();
        values.put("order", order == null ? "" : order.name());
        values.put("mark", mark == null ? "" : mark.name());
        return Typed.from(values);
    }
}
