package org.waymark.api.objectives;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.Suggestion;
import org.waymark.insights.Way;

/** An objective that a KPI asks for. */
@Says("An objective that an unhealthy KPI asks for; nothing of it is saved. kind says which fields there are.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SuggestionShown.Proposed.class, name = "PROPOSED"),
    @JsonSubTypes.Type(value = SuggestionShown.None.class, name = "NONE")
})
sealed interface SuggestionShown {
    @Says("What is wrong, where the KPI should go, and by what one could tell.")
    record Proposed(
            @Says("What is wrong with the KPI; the first that holds.")
            Suggestion.Why why,

            @Says("Where it should go.") Way way,
            @Says("Its value now.") Double from,
            @Says("Where it should be.") Double to,

            @Says("How late it reacts to what it follows; null: not known.") @Nullable
            Integer delayDays,

            @Says("Proposed key results, the strongest first.")
            List<Part> parts)
            implements SuggestionShown {
        @Says("A KPI that a key result could borrow.")
        record Part(
                UUID kpi,

                @Says(
                        "DRIVER: it moved the KPI the wrong way; LEAD: it moves earlier and misses its own target;"
                                + " LIBRARY: by the library it usually moves such a KPI, and misses its own target;"
                                + " ITSELF: the KPI; GUARDRAIL: it may get worse while the KPI is pushed, and should keep to the value.")
                Suggestion.Basis basis,

                Double from,
                Double to) {}
    }

    @Says("The KPI is well, as far as its numbers tell, or was not judged yet.")
    record None() implements SuggestionShown {}

    static SuggestionShown of(Suggestion suggestion) {
        return new Proposed(
                suggestion.why(),
                suggestion.way(),
                suggestion.from(),
                suggestion.to(),
                suggestion.delayDays(),
                suggestion.parts().stream()
                        .map(part -> new Proposed.Part(part.kpi().value(), part.basis(), part.from(), part.to()))
                        .toList());
    }
}
