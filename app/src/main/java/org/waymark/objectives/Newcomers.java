package org.waymark.objectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.objectives.Intake.NewKeyResult;
import org.waymark.objectives.Intake.NewObjective;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Makes objectives of what is brought, with the same rules and formulas as if each step had been taken alone. */
@Component
class Newcomers {
    private final Ids ids;

    Newcomers(Ids ids) {
        this.ids = ids;
    }

    Newcomer of(Actor actor, NewObjective brought, List<NewKeyResult> parts, Ground ground, Instant now) {
        var wish = brought.wish();
        var drafted = Objective.draft(brought.id(), wish.definition(), false, wish.published() ? now : null);
        var keyResults = new ArrayList<KeyResult>();
        var checkIns = new ArrayList<CheckIn>();
        for (var part : parts) {
            if (drafted.isDraft() && !part.checkIns().isEmpty()) {
                throw new Refused.Conflict("no.objectives.draft", drafted.title());
            }
            keyResults.add(keyResult(actor, part, drafted, ground, now, checkIns));
        }
        var outlook = drafted.assess(keyResults.stream().map(Newcomers::part).toList(), ground.elapsed());
        return new Newcomer(drafted.with(outlook), wish.distinctTags(), keyResults, checkIns);
    }

    private KeyResult keyResult(
            Actor actor,
            NewKeyResult brought,
            Objective objective,
            Ground ground,
            Instant now,
            List<CheckIn> checkIns) {
        var definition = brought.wish().definition();
        var today = ground.today();
        var evidence = new Evidence(definition, List.of(), List.of(), objective.opens(today), today).baselined();
        var keyResult = new KeyResult(
                brought.id(), brought.objective(), evidence.of(), evidence.latest(ground.rules()), null, 0, 1);
        for (var wish : brought.checkIns()) {
            var report = wish.checked(keyResult.definition(), LocalDate.MIN, ground.today());
            var stamp = new CheckedIn.Stamp(new CheckIn.Id(ids.next()), actor.person(), now);
            var done = CheckedIn.of(keyResult, evidence, report, null, stamp, ground.rules());
            evidence = evidence.with(new Evidence.Entry(
                            stamp.id(), stamp.id(), report.day(), report.value(), report.confidence(), false))
                    .withDefinition(done.keyResult().definition());
            keyResult = done.keyResult();
            checkIns.add(done.checkIn());
        }
        return keyResult;
    }

    private static Objective.Part part(KeyResult keyResult) {
        var latest = keyResult.latest();
        return new Objective.Part(
                keyResult.title(),
                latest.progress(),
                keyResult.definition().weight(),
                latest.shareDue(),
                latest.status());
    }
}
