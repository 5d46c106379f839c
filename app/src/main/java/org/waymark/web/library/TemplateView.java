package org.waymark.web.library;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.library.KeyResultTemplate;
import org.waymark.library.KpiTemplate;
import org.waymark.library.Measure;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.library.OwnTemplate;
import org.waymark.library.Template;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * One template as it is shown.
 *
 * @param own what is known of one that the workspace made; null for one that came with Waymark
 * @param kpis those of the library that it names, by name
 * @param moving objectives of the library that usually move it
 * @param here KPIs of the workspace that are one of those it names, or the template itself
 */
public record TemplateView(
        Template template,
        @Nullable OwnTemplate own,
        Rights rights,
        Function<String, @Nullable KpiTemplate> kpis,
        List<ObjectiveTemplate> moving,
        List<Counterpart> here,
        Words words) {
    /** Whether the reader may make a KPI or an objective of it, and edit it. */
    public record Rights(boolean use, boolean edit) {}

    /** A KPI that it names. */
    public record Named(String name, @Nullable String path, String what, List<Counterpart> here) {}

    public record Part(
            String title,
            String how,
            List<String> steps,
            @Nullable Named kpi) {}

    public TemplateView {
        moving = List.copyOf(moving);
        here = List.copyOf(here);
    }

    public String path() {
        return "/library/" + template.key();
    }

    public boolean isObjective() {
        return template instanceof ObjectiveTemplate;
    }

    public @Nullable KpiTemplate kpi() {
        return template instanceof KpiTemplate kpi ? kpi : null;
    }

    public @Nullable ObjectiveTemplate objective() {
        return template instanceof ObjectiveTemplate objective ? objective : null;
    }

    /** Where the form is that it fills. */
    public String use() {
        return (isObjective() ? "/objectives/new" : "/kpis/new") + "?template=" + template.key();
    }

    public String shelf() {
        return TemplateWords.shelf(template.shelf(), words);
    }

    public String shelfPath() {
        var shelf = template.shelf();
        return shelf == null ? "/library?own=true" : "/library?shelf=" + shelf.code();
    }

    public String number(KpiTemplate of) {
        return TemplateWords.number(of.metric(), words);
    }

    public List<Named> named(List<String> names) {
        return names.stream().map(this::named).toList();
    }

    public List<Part> parts(ObjectiveTemplate of) {
        return of.keyResults().stream()
                .map(part -> new Part(
                        part.title(),
                        TemplateWords.measure(part, words),
                        steps(part),
                        part.kpi() == null ? null : named(part.kpi())))
                .toList();
    }

    /** "Usually seen afterwards. Over longer times the last value counts." */
    public String nature(KpiTemplate of) {
        return words.of(
                "library.nature",
                words.of("library.indicator." + TemplateWords.code(of.indicator())),
                words.of("library.aggregation." + TemplateWords.code(of.metric().aggregation())));
    }

    /** "Usually begins to show after 4 months"; empty where nobody knows. */
    public String delay(ObjectiveTemplate of) {
        var days = of.delayDays();
        if (days == null) return "";
        var time = days < 60
                ? words.of("library.weeks", Math.max(1, Math.round(days / 7.0)))
                : words.of("library.months", Math.round(days / 30.0));
        return words.of("library.delay", time);
    }

    /** What the form of an own one holds. */
    public Typed typed(Typed typed) {
        if (own == null) return typed;
        var stored = new Typing()
                .put("version", own.version())
                .put("name", template.name())
                .put("why", template.why())
                .typed();
        return typed.over(stored, words);
    }

    /** KPIs of the workspace that are this one. */
    public List<Counterpart> alike() {
        return here.stream().filter(one -> one.like().equals(template.name())).toList();
    }

    private Named named(String name) {
        var kpi = kpis.apply(name);
        return new Named(
                name,
                kpi == null ? null : "/library/" + kpi.key(),
                kpi == null ? "" : kpi.card().what(),
                here.stream().filter(one -> one.like().equals(name)).toList());
    }

    private static List<String> steps(KeyResultTemplate part) {
        return switch (part.measure()) {
            case Measure.Milestones(var titles) -> titles;
            case Measure.Zones(var commit, var target, var stretch) -> List.of(commit, target, stretch);
            case Measure.Reach _, Measure.Relative _, Measure.Hold _, Measure.Rate _, Measure.YesNo _ -> List.of();
        };
    }
}
