package org.waymark.api.objectives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.api.Sense;
import org.waymark.coach.Advice;
import org.waymark.coach.Hint;
import org.waymark.coach.Measure;
import org.waymark.coach.Remedy;
import org.waymark.coach.Severity;
import org.waymark.coach.Smart;
import org.waymark.coach.Strength;
import org.waymark.coach.Twin;
import org.waymark.coach.Written;
import org.waymark.coach.WrittenResult;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.measure.Target;
import org.waymark.objectives.KeyResultWish;
import org.waymark.people.Level;
import org.waymark.platform.Messages;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/** What the coach is asked to judge, and what it says. */
final class HintJson {
    private HintJson() {}

    @Says("An objective as it is being written. What may be left out is not judged as missing unless it says so.")
    record DraftSent(
            String title,

            @Says("TEAM when left out.") @Nullable Level level,

            @Says("The cycle, for dates and for others that say the same.") @Nullable
            UUID cycle,

            @Says("Whether it is for a parent or wants to move a KPI; false when left out.") @Nullable
            Boolean aligned,

            @Says("Its key results; not judged when left out.") @Nullable
            List<PartSent> keyResults) {
        /** @param days of the cycle */
        Written written(@Nullable Period days, List<Twin> twins) {
            if (title.isBlank()) throw new Refused.Invalid("title", title, "no.objectives.title");
            return new Written(
                    null,
                    title,
                    true,
                    Objects.requireNonNullElse(level, Level.TEAM),
                    days,
                    Objects.requireNonNullElse(aligned, false),
                    keyResults == null
                            ? null
                            : keyResults.stream()
                                    .map(part -> part.written(days))
                                    .toList(),
                    twins);
        }
    }

    record PartSent(
            String title,

            @Says("Missing numbers are judged when it is left out.") @Nullable
            TargetSpec target,

            @Says("Where only due is given, the first day of the cycle.") @Nullable
            LocalDate start,

            @Says("Where only start is given, the last day of the cycle.") @Nullable
            LocalDate due,

            @Says("WEEKLY when left out.") @Nullable Cadence cadence,
            @Says("1 when left out.") @Nullable Double weight) {
        WrittenResult written(@Nullable Period cycle) {
            if (weight != null && !(weight >= 0 && weight <= KeyResultWish.LARGEST_WEIGHT)) {
                throw new Refused.Invalid("weight", weight.toString(), "no.objectives.weight");
            }
            var meant = target == null ? null : Sense.of("target", target::meant);
            return new WrittenResult(
                    null,
                    title,
                    true,
                    meant == null ? Measure.REACH : Measure.of(meant),
                    !(meant instanceof Target.Relative relative) || relative.baseline() != null,
                    meant != null,
                    period(cycle),
                    Objects.requireNonNullElse(cadence, Cadence.WEEKLY),
                    Objects.requireNonNullElse(weight, 1.0));
        }

        /** Null while nothing is said of its days, or nothing that the cycle completes. */
        private @Nullable Period period(@Nullable Period cycle) {
            if (start != null && due != null) return Sense.of("due", () -> new Period(start, due));
            if (cycle == null || start == null && due == null) return null;
            var first = start == null ? cycle.start() : start;
            var last = due == null ? cycle.end() : due;
            return new Period(first.isAfter(last) ? last : first, last);
        }
    }

    @Says("How well something is put. Hints explain; they never block.")
    record AdviceShown(
            @Says("100 less 20, 8 or 3 for each hint that is serious, advice or a note.")
            Integer strength,

            Strength.Grade grade,
            List<HintShown> hints,
            @Says("Hints that somebody keeps as they are.") List<HintShown> kept) {
        static AdviceShown of(Advice advice, Written written, Messages messages) {
            return new AdviceShown(
                    advice.strength().points(),
                    advice.strength().grade(),
                    shown(advice.hints(), written, messages),
                    shown(advice.kept(), written, messages));
        }

        private static List<HintShown> shown(List<Hint> hints, Written written, Messages messages) {
            return hints.stream()
                    .map(hint -> HintShown.of(hint, written, messages))
                    .toList();
        }
    }

    record HintShown(
            @Says("Stable, as in objective.number.") String key,
            Severity severity,
            @Says("The letter of SMART that it is about.") Smart smart,

            @Says("The key result that it is about, counted from 0; null: the objective.") @Nullable
            Integer keyResult,

            @Says("The id of the objective or key result; null while it is not saved.") @Nullable
            UUID subject,

            String says,
            String why,
            String example,
            @Says("What to do.") Remedy remedy) {
        static HintShown of(Hint hint, Written written, Messages messages) {
            var key = "coach." + hint.rule().key();
            return new HintShown(
                    hint.rule().key(),
                    hint.rule().severity(),
                    hint.rule().smart(),
                    place(hint, written),
                    hint.subject(written),
                    messages.of(new Sentence(key + ".says", hint.facts())),
                    messages.of(new Sentence(key + ".why", hint.facts())),
                    messages.of(new Sentence(key + (hint.fitted() ? ".fitted" : ".example"), hint.facts())),
                    hint.rule().remedy());
        }

        private static @Nullable Integer place(Hint hint, Written written) {
            var of = hint.of();
            var results = Objects.requireNonNullElse(written.results(), List.<WrittenResult>of());
            return of == null ? null : new ArrayList<>(results).indexOf(of);
        }
    }

    @Says("Which of the things an objective consists of.")
    record Subject(
            @Says("The key result that the hint is about; the objective when left out.") @Nullable
            UUID subject) {}
}
