package org.waymark.api.insights;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Objects;
import org.waymark.api.Says;
import org.waymark.insights.Rule;
import org.waymark.insights.Verdict;
import org.waymark.insights.Way;

/** Whether a KPI moves more than its own noise explains. */
@Says("Whether a KPI moves more than its own noise explains; kind says which fields there are.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VerdictShown.Steady.class, name = "STEADY"),
    @JsonSubTypes.Type(value = VerdictShown.Moved.class, name = "MOVED"),
    @JsonSubTypes.Type(value = VerdictShown.Unjudged.class, name = "UNJUDGED"),
    @JsonSubTypes.Type(value = VerdictShown.Pending.class, name = "PENDING")
})
sealed interface VerdictShown {
    @Says("Within its usual range: nothing to explain.")
    record Steady() implements VerdictShown {}

    @Says("More than noise.")
    record Moved(
            Way way,

            @Says("The strongest rule of the process behaviour chart that it breaks.")
            Rule rule,

            @Says("The last day of the first period of the change.")
            LocalDate since,

            @Says("The chance that noise alone does this, 0 to 1.")
            Double odds)
            implements VerdictShown {}

    @Says("Too few values to tell.")
    record Unjudged(LackShown lack) implements VerdictShown {}

    @Says("Not computed yet: nothing was measured, or the job is still to come.")
    record Pending() implements VerdictShown {}

    static VerdictShown of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Steady() -> new Steady();
            case Verdict.Moved(var way, var rule, var since, var odds) -> new Moved(way, rule, since, odds);
            case Verdict.Unjudged(var lack) -> new Unjudged(Objects.requireNonNull(LackShown.of(lack)));
        };
    }
}
