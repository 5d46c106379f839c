package org.waymark.web.objectives;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.insights.Suggestion;
import org.waymark.kpis.Kpi;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.web.layout.Typed;

/**
 * The form of an objective that a KPI asks for.
 *
 * @param form the fields that every new objective has
 * @param why what is wrong with the KPI; null while it is well
 * @param rows proposed key results; what was typed decides how many there are
 * @param templates objectives of the library that usually move such a KPI
 * @param signal the one it answers, if any
 */
public record SuggestionSheet(
        ObjectiveSheet form,
        Kpi kpi,
        Suggestion.@Nullable Why why,
        List<Row> rows,
        List<ObjectiveTemplate> templates,
        @Nullable UUID signal) {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * One proposed key result; its fields are numbered from 0.
     *
     * @param basis why it is proposed
     * @param method the page that explains how that is known; null where there is nothing to explain
     * @param keeps whether the KPI should go nowhere, only not get worse
     * @param up whether higher is better
     */
    public record Row(
            int number,
            UUID kpi,
            String name,
            String basis,
            @Nullable String method,
            boolean keeps,
            boolean up,
            String unit) {
        public String field(String name) {
            return name + "-" + number;
        }
    }

    public SuggestionSheet {
        rows = List.copyOf(rows);
        templates = List.copyOf(templates);
    }

    public Typed typed() {
        return form.typed();
    }

    /** Where a template fills a form, aimed at this KPI. */
    public String begin(ObjectiveTemplate template) {
        return UriComponentsBuilder.fromPath("/objectives/new")
                .queryParam("template", "{template}")
                .queryParam("moving", "{kpi}")
                .encode()
                .buildAndExpand(template.key(), kpi.name())
                .toUriString();
    }

    public String path() {
        return "/kpis/" + kpi.id().value() + "/suggestion";
    }

    /** The KPIs of the rows that were sent, in their order; what is no id ends them. */
    static List<UUID> kpis(Typed typed) {
        return IntStream.range(0, SuggestionForm.MOST)
                .mapToObj(i -> typed.value("kpi-" + i))
                .takeWhile(text -> ID.matcher(text).matches())
                .map(UUID::fromString)
                .toList();
    }
}
