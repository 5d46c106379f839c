package org.waymark.web.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.library.Fill;
import org.waymark.library.KeyResultTemplate;
import org.waymark.library.Measure;
import org.waymark.library.ObjectiveTemplate;
import org.waymark.library.Shelf;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.web.Form;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Words;

/**
 * A new objective that begins with a template.
 *
 * @param here KPIs of the workspace that are those of the library which it names
 */
public record Begun(ObjectiveTemplate template, List<Row> rows, List<Counterpart> here) {
    private static final int LONGEST_TEXTS = 5000;

    /**
     * A key result to fill in; its fields are numbered from 0.
     *
     * @param kpi the one of the workspace whose values it could borrow; null: none
     * @param cadence how often it is looked at
     */
    public record Row(
            int number, KeyResultTemplate of, @Nullable Counterpart kpi, Cadence cadence) {
        public String field(String name) {
            return "kr-" + name + "-" + number;
        }

        public String how(Words words) {
            return TemplateWords.measure(of, words);
        }

        public @Nullable String unit() {
            var symbol = kpi == null ? of.unit().symbol() : kpi.unit().symbol();
            return symbol.isEmpty() ? null : symbol;
        }

        /** The numbers to fill in, by the names of their fields. */
        public List<String> numbers() {
            return switch (of.measure()) {
                case Measure.Reach _ -> List.of("from", "to", "percent");
                case Measure.Relative _ -> List.of("percent");
                case Measure.Hold hold ->
                    switch (hold.side()) {
                        case LOW -> List.of("low");
                        case HIGH -> List.of("high");
                        case BAND -> List.of("low", "high");
                    };
                case Measure.Rate _ -> List.of("times");
                case Measure.Milestones _, Measure.Zones _, Measure.YesNo _ -> List.of();
            };
        }

        public String label(String number, Words words) {
            var only = number.equals("percent") && of.measure() instanceof Measure.Relative;
            return words.of("library.fill." + number + (only ? ".only" : ""));
        }

        /** What its lines of text are called; null where it has none. */
        public @Nullable String texts(Words words) {
            return switch (of.measure()) {
                case Measure.Milestones _ -> words.of("library.fill.steps");
                case Measure.Zones _ -> words.of("library.fill.zones");
                case Measure.Reach _, Measure.Relative _, Measure.Hold _, Measure.Rate _, Measure.YesNo _ -> null;
            };
        }

        Fill filled(Form form) {
            var numbers = numbers();
            return new Fill(
                    number(form, numbers, "from"),
                    number(form, numbers, "to"),
                    number(form, numbers, "percent"),
                    number(form, numbers, "low"),
                    number(form, numbers, "high"),
                    number(form, numbers, "times"),
                    form.text(field("texts"), LONGEST_TEXTS)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        }

        private @Nullable Double number(Form form, List<String> numbers, String name) {
            return numbers.contains(name) ? form.optionalNumber(field(name)) : null;
        }

        private List<String> texts() {
            return switch (of.measure()) {
                case Measure.Milestones(var titles) -> titles;
                case Measure.Zones(var commit, var target, var stretch) -> List.of(commit, target, stretch);
                case Measure.Reach _, Measure.Relative _, Measure.Hold _, Measure.Rate _, Measure.YesNo _ -> List.of();
            };
        }
    }

    public Begun {
        rows = List.copyOf(rows);
        here = List.copyOf(here);
    }

    /**
     * What stands in the fields before anybody typed.
     *
     * @param kpi the name of the one it should move; null: the first one of the workspace that the template usually moves
     */
    public Typing fill(Typing typing, @Nullable String kpi) {
        typing.put("title", template.name()).put("description", template.why());
        here.stream()
                .filter(one -> kpi == null
                        ? template.moves().contains(one.like())
                        : one.name().equals(kpi))
                .findFirst()
                .ifPresent(one ->
                        typing.put("kpi", one.name()).put("way", one.direction() == Direction.LOWER ? "DOWN" : "UP"));
        if (template.shelf() == Shelf.LIFE) typing.put("level", "INDIVIDUAL");
        for (var row : rows) {
            typing.put(row.field("take"), "true")
                    .put(row.field("title"), row.of().title())
                    .put(row.field("texts"), String.join("\n", row.texts()));
            var lender = row.kpi();
            if (lender == null) continue;
            typing.put(row.field("kpi"), lender.id());
            if (row.of().measure() instanceof Measure.Reach) typing.put(row.field("from"), lender.value());
        }
        return typing;
    }

    static List<Row> rows(ObjectiveTemplate template, List<Counterpart> here, CadenceOf cadences) {
        var rows = new ArrayList<Row>();
        for (var part : template.keyResults()) {
            var kpi = here.stream()
                    .filter(one -> one.like().equals(part.kpi()))
                    .findFirst()
                    .orElse(null);
            rows.add(new Row(rows.size(), part, kpi, cadences.of(part.kpi())));
        }
        return rows;
    }

    /** How often a KPI of the library is looked at. */
    interface CadenceOf {
        Cadence of(@Nullable String kpi);
    }
}
