package org.waymark.web.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.kpis.ManySheet;
import org.waymark.kpis.ValueSheet;
import org.waymark.kpis.ValueSheet.LineProblem;
import org.waymark.platform.Actor;
import org.waymark.platform.Sentence;
import org.waymark.web.kpis.SheetPlan.Part;

/** Plans what pasted values would do. */
@Component
class SheetPlans {
    private final SheetPlanQuery query;

    SheetPlans(SheetPlanQuery query) {
        this.query = query;
    }

    SheetPlan ofOne(Actor actor, MeasuredKpi kpi, PasteForm form, LocalDate today) {
        var sheet = ValueSheet.read(form.text(), kpi.cadence(), form.order(), form.mark());
        return plan(actor, List.of(new Part(kpi, sheet, line -> line)), List.of(), today);
    }

    SheetPlan ofMany(Actor actor, PasteForm form, LocalDate today) {
        var sheet = ManySheet.read(form.text());
        var named = query.named(
                actor, sheet.parts().stream().map(ManySheet.Part::kpi).toList());
        var problems = new ArrayList<>(sheet.problems());
        var parts = new ArrayList<Part>();
        for (var part : sheet.parts()) {
            var meant = named.stream().filter(kpi -> isMeant(kpi, part.kpi())).toList();
            if (meant.size() == 1 && meant.getFirst().mayRecord()) {
                var kpi = meant.getFirst();
                parts.add(new Part(
                        kpi, ValueSheet.read(part.text(), kpi.cadence(), form.order(), form.mark()), part::line));
            } else {
                problems.add(new LineProblem(part.line(1), part.kpi(), reason(meant)));
            }
        }
        return plan(actor, parts, problems, today);
    }

    private SheetPlan plan(Actor actor, List<Part> parts, List<LineProblem> problems, LocalDate today) {
        var days = new HashSet<LocalDate>();
        for (var part : parts) {
            part.sheet()
                    .rows()
                    .forEach(row -> days.add(
                            part.kpi().cadence().periodOf(row.recording().day()).end()));
        }
        var kpis = parts.stream().map(part -> part.kpi().id()).toList();
        return SheetPlan.of(parts, problems, query.known(actor, kpis, days), today);
    }

    private static boolean isMeant(MeasuredKpi kpi, String text) {
        return kpi.name().equals(text) || kpi.id().equals(SheetPlanQuery.id(text));
    }

    private static Sentence reason(List<MeasuredKpi> meant) {
        if (meant.isEmpty()) return new Sentence("no.sheet.kpi-unknown");
        if (meant.size() > 1) return new Sentence("no.sheet.kpi-ambiguous");
        return new Sentence("no.sheet.kpi-forbidden");
    }
}
