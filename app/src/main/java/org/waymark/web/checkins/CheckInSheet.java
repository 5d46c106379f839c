package org.waymark.web.checkins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Milestone;
import org.waymark.measure.Target;
import org.waymark.measure.Zone;
import org.waymark.objectives.CheckIn;
import org.waymark.web.keyresults.KeyResultPage;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.keyresults.TargetWords;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * The form of a check-in as it is shown; its value field fits the target.
 *
 * @param corrects the check-in that this one puts right; null for a new one
 */
public record CheckInSheet(KeyResultPage.Placed placed, CheckIn.@Nullable Id corrects, Typed typed, Words words) {
    /** A milestone and how many percent of it are done. */
    public record Part(Milestone milestone, String percent) {}

    public KeyResultView of() {
        return placed.of();
    }

    public Target target() {
        return of().definition().target();
    }

    /** Where the form is sent. */
    public String path() {
        return corrects == null ? of().path() + "/check-ins" : "/check-ins/" + corrects.value() + "/correction";
    }

    /** Where the form is shown by itself. */
    public String back() {
        return corrects == null ? of().path() + "/check-ins/new" : path();
    }

    /** Under which name the device keeps what was typed: one check-in has one draft, also in My week. */
    public String draft() {
        return corrects == null ? "check-in:" + of().id().value() : path();
    }

    /** "was 68.2 pts"; empty when nothing was. */
    public String before() {
        var value = of().latest().value();
        if (value == null) return "";
        var definition = of().definition();
        return words.of("check-in.was", TargetWords.value(value, definition.target(), definition.unit(), words));
    }

    public List<Part> parts() {
        if (!(target() instanceof Target.Milestones(var milestones))) return List.of();
        var percents = typed.values().getOrDefault("part", List.of());
        var parts = new ArrayList<Part>();
        for (var i = 0; i < milestones.size(); i++) {
            parts.add(new Part(milestones.get(i), i < percents.size() ? percents.get(i) : "0"));
        }
        return parts;
    }

    public List<Option> zones() {
        return Arrays.stream(Zone.values())
                .map(zone -> new Option(zone.name(), TargetWords.zone(zone, words)))
                .toList();
    }

    public List<Option> yesNo() {
        return List.of(new Option("0", words.of("target.value.no")), new Option("1", words.of("target.value.yes")));
    }

    /** A new one begins with the confidence of the last, and with what stands as done. */
    static Typed fresh(KeyResultView of, List<Double> parts) {
        var typing = new Typing().put("confidence", of.confidence());
        parts.forEach(part -> typing.add("part", part * 100));
        var value = of.latest().value();
        switch (of.definition().target()) {
            case Target.Zones _ -> typing.put("zone", value == null ? null : Zone.of(value));
            case Target.YesNo _ -> typing.put("value", value == null ? null : value.intValue());
            case Target.Reach _,
                    Target.Hold _,
                    Target.Rate _,
                    Target.Relative _,
                    Target.Scale _,
                    Target.Milestones _ -> {}
        }
        return typing.typed();
    }

    /** A correction begins with what is to be put right. */
    static Typed of(CheckIn wrong, Target target) {
        var confidence = wrong.confidence();
        var typing = new Typing()
                .put("day", wrong.day())
                .put("confidence", confidence == null ? null : confidence.value())
                .put("changed", wrong.words().changed())
                .put("blockers", wrong.words().blockers())
                .put("nextSteps", wrong.words().nextSteps());
        wrong.parts().forEach(part -> typing.add("part", part * 100));
        var value = wrong.value();
        switch (target) {
            case Target.Zones _ -> typing.put("zone", value == null ? null : Zone.of(value));
            case Target.YesNo _ -> typing.put("value", value == null ? null : value.intValue());
            case Target.Reach _, Target.Hold _, Target.Rate _, Target.Relative _, Target.Scale _ ->
                typing.put("value", value);
            case Target.Milestones _ -> {}
        }
        return typing.typed();
    }
}
