package org.waymark.web.kpis;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.Indicator;
import org.waymark.library.KpiTemplate;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.measure.Unit;
import org.waymark.people.Level;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * The form that defines a KPI or edits its definition.
 *
 * @param kpi the one that is edited; null for a new one
 * @param template that a new one begins with; null: none
 * @param pair of that template; null where the library knows none
 * @param categories that are in use, to choose from
 */
public record DefinitionForm(
        @Nullable KpiSheet kpi,
        @Nullable KpiTemplate template,
        @Nullable KpiTemplate pair,
        List<String> categories,
        Typed typed,
        Words words) {
    public DefinitionForm {
        categories = List.copyOf(categories);
    }

    public String title() {
        return kpi == null
                ? words.of("kpis.define")
                : words.of("kpis.edit.title", kpi.definition().name());
    }

    /** Where it is sent and where cancelling leads. */
    public String path() {
        return kpi == null ? "/kpis" : "/kpis/" + kpi.id();
    }

    public String back() {
        return kpi == null ? "/kpis/new" : path() + "/edit";
    }

    /** Under which name the device keeps what was typed: each template has its own. */
    public String draft() {
        return template == null ? back() : back() + "?template=" + template.key();
    }

    public List<Option> levels() {
        return options("kpis.level.", Level.values());
    }

    public List<Option> indicators() {
        return options("kpis.indicator.", Indicator.values());
    }

    public List<Option> units() {
        return options("kpis.unit.", Unit.Kind.values());
    }

    public List<Option> directions() {
        return options("kpis.form.direction.", Direction.values());
    }

    public List<Option> cadences() {
        return options("kpis.cadence.", Cadence.values());
    }

    public List<Option> aggregations() {
        return options("kpis.form.aggregation.", Aggregation.values());
    }

    private List<Option> options(String key, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), words.of(key + BoardView.code(value))))
                .toList();
    }
}
