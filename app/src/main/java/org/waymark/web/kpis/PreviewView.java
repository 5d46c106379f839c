package org.waymark.web.kpis;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.FormulaPreview;
import org.waymark.insights.FormulaPreview.Gap;
import org.waymark.kpis.Kpi;
import org.waymark.web.charts.KpiSparkline;
import org.waymark.web.charts.Slot;
import org.waymark.web.charts.SparkSize;
import org.waymark.web.layout.Periods;
import org.waymark.web.layout.Words;

/** What a formula gives over the newest periods of a KPI. */
public record PreviewView(Kpi kpi, FormulaPreview.Shown found, Words words) {
    private static final int DECIMALS = 2;

    /** @param gap why there is no value; null: there is one */
    public record Line(
            String period,
            List<String> inputs,
            String value,
            @Nullable String gap) {}

    public List<String> inputs() {
        return found.inputs();
    }

    public String reading() {
        return words.of("formula.reads", kpi.name(), found.reading());
    }

    public Content maths() {
        var formula = "<math display=\"block\">" + found.mathMl() + "</math>";
        return output -> output.writeContent(formula);
    }

    /** "in EUR/visitor", with a word of care where the KPI counts in something else. */
    public String unit() {
        var unit = found.unit().isEmpty() ? words.of("formula.unit.none") : found.unit();
        return found.unitDiffers()
                ? words.of("formula.unit.differs", unit, symbol())
                : words.of("formula.unit.same", unit);
    }

    private String symbol() {
        var symbol = kpi.metric().unit().symbol();
        return symbol.isEmpty() ? words.of("formula.unit.none") : symbol;
    }

    /** The newest first. */
    public List<Line> lines() {
        return found.rows().reversed().stream().map(this::line).toList();
    }

    public long missing() {
        return found.rows().stream().filter(row -> row.value() == null).count();
    }

    private Line line(FormulaPreview.Row row) {
        var inputs = new ArrayList<String>();
        for (var input : row.inputs()) inputs.add(input == null ? "–" : words.number(input, DECIMALS));
        var value = row.value() == null
                ? "–"
                : words.value(row.value(), kpi.metric().unit());
        return new Line(Periods.name(kpi.metric().cadence(), row.day(), words), inputs, value, gap(row.gap()));
    }

    private @Nullable String gap(@Nullable Gap gap) {
        return gap == null ? null : words.of("formula.gap." + gap.why(), gap.what());
    }

    public Content chart() {
        var cadence = kpi.metric().cadence();
        var slots = found.rows().stream()
                .map(row -> Slot.of(cadence.periodOf(row.day()), row.value()))
                .toList();
        var sentence = words.of("formula.chart", kpi.name(), found.rows().size());
        var svg = new KpiSparkline(sentence, slots, null, null, null).svg(SparkSize.tile());
        return output -> output.writeContent(svg);
    }
}
