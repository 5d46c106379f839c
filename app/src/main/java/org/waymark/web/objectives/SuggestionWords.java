package org.waymark.web.objectives;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Suggestion;
import org.waymark.insights.Suggestion.Part;
import org.waymark.insights.Way;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Direction;
import org.waymark.web.layout.Words;

/** A suggestion in words, each a start to be made better by who knows. */
record SuggestionWords(Suggestion suggestion, Kpi kpi, Words words) {
    String title() {
        return words.of("suggestion.title", kpi.name());
    }

    /** "Voluntary turnover is 23%; it should be 15%." */
    String problem() {
        return words.of(
                "suggestion.problem." + code(suggestion.why()),
                kpi.name(),
                value(suggestion.from()),
                value(suggestion.to()),
                suggestion.way() == Way.UP ? "up" : "down");
    }

    /** "Leavers in stores from 5.2 to 3%". */
    String title(Part part, Kpi of) {
        var unit = of.metric().unit();
        if (part.basis() == Suggestion.Basis.GUARDRAIL) {
            var side = of.metric().direction() == Direction.HIGHER ? "low" : "high";
            return words.of("suggestion.guardrail", of.name(), words.value(part.to(), unit), side);
        }
        return words.of(
                "suggestion.key-result",
                of.name(),
                words.number(part.from(), unit.decimals()),
                words.value(part.to(), unit));
    }

    String basis(Part part) {
        return words.of("suggestion.basis." + code(part.basis()), kpi.name());
    }

    /** The page that explains how a part was found; null where there is nothing to explain. */
    static @Nullable String method(Part part) {
        return switch (part.basis()) {
            case DRIVER -> "drivers";
            case LEAD -> "lead-lag";
            case LIBRARY, ITSELF, GUARDRAIL -> null;
        };
    }

    private String value(double value) {
        return words.value(value, kpi.metric().unit());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
