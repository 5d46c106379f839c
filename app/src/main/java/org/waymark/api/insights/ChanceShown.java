package org.waymark.api.insights;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.KeyResultOutlook;

/** How likely a key result is reached. */
@Says("How likely a key result is reached; kind says which fields there are.")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChanceShown.Known.class, name = "KNOWN"),
    @JsonSubTypes.Type(value = ChanceShown.Unknown.class, name = "UNKNOWN"),
    @JsonSubTypes.Type(value = ChanceShown.Pending.class, name = "PENDING")
})
sealed interface ChanceShown {
    @Says("A chance, computed from its values.")
    record Known(
            @Says("0.03 to 0.97.") Double value,
            @Says("The same in ten dots.") Integer ofTen,
            @Says("Computed from few values.") Boolean rough)
            implements ChanceShown {}

    @Says("There is no chance, and why.")
    record Unknown(
            KeyResultOutlook.Why why,

            @Says("Of TOO_FEW: how many values there are and must be.") @Nullable
            LackShown lack)
            implements ChanceShown {}

    @Says("Not computed yet: the job is still to come.")
    record Pending() implements ChanceShown {}

    static ChanceShown of(KeyResultOutlook.Chance chance) {
        return switch (chance) {
            case KeyResultOutlook.Chance.Known known -> new Known(known.value(), known.ofTen(), known.rough());
            case KeyResultOutlook.Chance.Unknown(var why, var lack) -> new Unknown(why, LackShown.of(lack));
        };
    }
}
