package org.waymark.api.insights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.insights.KeyResultOutlook;
import org.waymark.objectives.Confidence;

@Says("Where a key result is heading if nothing changes.")
record OutlookShown(
        UUID keyResult,
        ChanceShown chance,

        @Says("What it takes in each period of its cadence from now on; null: makes no sense here.") @Nullable
        Double needed,

        @Says("What it does in each period now; null: unknown.") @Nullable
        Double pace,

        @Says("How often its number has moved that far before; null: too little history.") @Nullable
        BaseRate base,

        @Says("What its owner feels beside it; null: nobody said, or there is no chance.") @Nullable
        Feeling feeling,

        @Says("Up to its due day, on the scale of its values; null: no chance.") @Nullable
        FanShown fan,

        @Says("null while it is not computed.") @Nullable BasisShown basis) {

    record BaseRate(
            @Says("In how many of them it moved as far as it still has to.")
            Integer hits,

            @Says("Earlier spans of the same length.") Integer spans) {}

    record Feeling(
            @Says("0 to 10.") Integer confidence,

            @Says("In tenths: above 0 the owner feels better than the numbers look.")
            Integer gap,

            @Says("Far enough apart for a word between owner and team: three tenths or more.")
            Boolean differs) {}

    static OutlookShown pending(UUID keyResult) {
        return new OutlookShown(keyResult, new ChanceShown.Pending(), null, null, null, null, null, null);
    }

    /** @param confidence of its newest check-in */
    static OutlookShown of(KeyResultOutlook outlook, @Nullable Confidence confidence) {
        var base = outlook.base();
        return new OutlookShown(
                outlook.keyResult().value(),
                ChanceShown.of(outlook.chance()),
                outlook.needed(),
                outlook.pace(),
                base == null ? null : new BaseRate(base.hits(), base.spans()),
                feeling(outlook, confidence),
                FanShown.of(outlook.detail().fan()),
                BasisShown.of(outlook.basis()));
    }

    private static @Nullable Feeling feeling(KeyResultOutlook outlook, @Nullable Confidence confidence) {
        if (confidence == null) return null;
        return outlook.gap(confidence)
                .map(gap -> new Feeling(confidence.value(), gap, outlook.differsFrom(confidence)))
                .orElse(null);
    }
}
