package org.waymark.objectives;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Target;
import org.waymark.platform.Refused;

/** What a check-in does: the snapshot that is kept, and the key result as it is afterwards. */
record CheckedIn(KeyResult before, KeyResult keyResult, CheckIn checkIn) {

    /** Who says it and when, and which id it gets. */
    record Stamp(CheckIn.Id id, UUID person, Instant at) {}

    /**
     * A person reports.
     *
     * @param wrong the check-in that this one puts right; null for a new one
     */
    static CheckedIn of(
            KeyResult keyResult,
            Evidence before,
            CheckInWish.Report report,
            @Nullable CheckIn wrong,
            Stamp stamp,
            StatusRules rules) {
        var original = wrong == null ? stamp.id() : wrong.original();
        var entry = new Evidence.Entry(stamp.id(), original, report.day(), report.value(), report.confidence(), false);
        var after = wrong != null && before.isBaselinedByFirstValue()
                ? before.with(entry).rebaselined()
                : before.with(entry).baselined();
        refuseWithoutBaseline(after, report.value());
        var then = after.asOf(report.day());
        var checkIn = new CheckIn(
                stamp.id(),
                keyResult.id(),
                report.day(),
                after.of().borrows() ? then.latest(rules).value() : report.value(),
                report.parts(),
                report.confidence(),
                report.words(),
                then.progress().orElse(null),
                then.standing(rules).status(),
                false,
                wrong == null ? null : wrong.id(),
                original,
                stamp.person(),
                stamp.at());
        return new CheckedIn(keyResult, keyResult.with(after.of(), after.latest(rules)), checkIn);
    }

    /** The KPI that is borrowed has news: a check-in by nobody's hand, that repeats the last confidence. */
    static CheckedIn following(KeyResult keyResult, Evidence evidence, Stamp stamp, StatusRules rules) {
        var day = evidence.newest().orElseThrow().day();
        var entry = new Evidence.Entry(stamp.id(), stamp.id(), day, null, null, true);
        var after = evidence.baselined().with(entry);
        var latest = after.latest(rules);
        var checkIn = new CheckIn(
                stamp.id(),
                keyResult.id(),
                day,
                latest.value(),
                List.of(),
                latest.confidence(),
                CheckIn.Words.NONE,
                latest.progress(),
                latest.status(),
                true,
                null,
                stamp.id(),
                stamp.person(),
                stamp.at());
        return new CheckedIn(keyResult, keyResult.with(after.of(), latest), checkIn);
    }

    /** What the milestones follow has news: a check-in by nobody's hand. It takes the place of an earlier one of the same day. */
    static CheckedIn following(
            KeyResult keyResult, Evidence evidence, List<Double> parts, String note, Stamp stamp, StatusRules rules) {
        var earlier = evidence.automaticToday();
        var original = earlier.map(Evidence.Entry::original).orElse(stamp.id());
        var value = ((Target.Milestones) evidence.of().target()).share(parts);
        var after = evidence.with(new Evidence.Entry(stamp.id(), original, evidence.today(), value, null, true));
        var latest = after.latest(rules);
        var checkIn = new CheckIn(
                stamp.id(),
                keyResult.id(),
                evidence.today(),
                value,
                parts,
                latest.confidence(),
                new CheckIn.Words(CheckInWish.cut(note), "", ""),
                latest.progress(),
                latest.status(),
                true,
                earlier.map(Evidence.Entry::id).orElse(null),
                original,
                stamp.person(),
                stamp.at());
        return new CheckedIn(keyResult, keyResult.with(after.of(), latest), checkIn);
    }

    private static void refuseWithoutBaseline(Evidence after, @Nullable Double value) {
        if (value != null
                && after.of().target() instanceof Target.Relative relative
                && relative.absolute().isEmpty()) {
            throw new Refused.Invalid("value", value, "no.objectives.baseline-zero");
        }
    }
}
