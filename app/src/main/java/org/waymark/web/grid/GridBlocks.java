package org.waymark.web.grid;

import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.kpis.ValueBlock;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.tables.DecimalMark;
import org.waymark.web.Form;
import org.waymark.web.kpis.SheetPlanQuery;
import org.waymark.web.layout.Words;

/** Reads the block that a form of the grid sends, and where it lands. */
@Component
class GridBlocks {
    private final SheetPlanQuery known;

    GridBlocks(SheetPlanQuery known) {
        this.known = known;
    }

    /** What was read, and how. */
    record Read(ValueBlock block, GridBlock entry) {}

    Read read(Actor actor, Form form, GridSpan span, Words words) {
        // not stripped: a block may begin with an empty cell
        var text = String.join("", form.column("text"));
        var first = form.day("day");
        var kpis = form.ids("kpis");
        form.refuseIfBroken();
        var block = ValueBlock.read(text, span.cadence(), usual(words));
        var entry = GridBlock.of(block, new GridBlock.Ground(kpis, from(span, first), named(actor, block, span)));
        return new Read(block, entry);
    }

    private static List<Period> from(GridSpan span, LocalDate first) {
        return span.periods().stream()
                .filter(period -> !period.end().isBefore(first))
                .toList();
    }

    /** A name that stands for several KPIs stands for none. */
    private Map<String, UUID> named(Actor actor, ValueBlock block, GridSpan span) {
        var labels = block.cells().stream()
                .map(ValueBlock.Cell::label)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        var named = new HashMap<String, UUID>();
        if (labels.isEmpty()) return named;
        var found = known.named(actor, labels).stream()
                .filter(kpi -> kpi.cadence() == span.cadence())
                .toList();
        for (var kpi : found) {
            var alone =
                    found.stream().filter(one -> one.name().equals(kpi.name())).count() == 1;
            if (alone) named.put(kpi.name(), kpi.id());
            named.put(kpi.id().toString(), kpi.id());
        }
        return named;
    }

    /** That of the reader's language, where the numbers do not tell. */
    private static DecimalMark usual(Words words) {
        var mark = DecimalFormatSymbols.getInstance(words.locale()).getDecimalSeparator();
        return mark == ',' ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
