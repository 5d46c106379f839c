package org.waymark.code;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.code.Change.Deed;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/**
 * Does steps through the doors, and gathers what they refuse, each at its line. The one place that catches refusals: whoever calls
 * takes all of it back when there was one.
 */
@Component
class Doing {
    /** What serves a key result must be there before its milestones can follow. */
    private static final List<Kind> TIED = List.of(Kind.INITIATIVE, Kind.KPI, Kind.OBJECTIVE, Kind.KEY_RESULT);

    private final Map<Kind, Deeds> deeds = new EnumMap<>(Kind.class);

    Doing(List<Deeds> all) {
        all.forEach(one -> deeds.put(one.kind(), one));
    }

    /** @param references also to what was added */
    record Done(References references, List<Fault> faults) {}

    Done all(Actor actor, List<Step> steps, Present present) {
        var run = new Run(actor, new References(present));
        steps.forEach(run::by);
        for (var kind : TIED) steps.stream().filter(step -> step.kind() == kind).forEach(run::tie);
        return new Done(run.references, run.faults.all());
    }

    private final class Run {
        private final Actor actor;
        private final References references;
        private final Faults faults = new Faults();
        private final Set<Handle> failed = new HashSet<>();

        Run(Actor actor, References references) {
            this.actor = actor;
            this.references = references;
        }

        void by(Step step) {
            attempt(step, () -> {
                var deed = of(step);
                var wish = new Wish(actor, step, references);
                switch (step.change().deed()) {
                    case ADD -> references.learn(step.handle(), deed.add(wish));
                    case CHANGE -> deed.change(wish, references.thing(step.handle()));
                    case RESTORE -> {
                        deed.restore(actor, references.thing(step.handle()));
                        if (!step.change().differences().isEmpty()) deed.change(wish, references.thing(step.handle()));
                    }
                    case ARCHIVE -> deed.archive(actor, references.thing(step.handle()));
                }
            });
        }

        void tie(Step step) {
            if (step.change().deed() == Deed.ARCHIVE || failed.contains(step.handle())) return;
            attempt(step, () -> of(step).tie(new Wish(actor, step, references), references.thing(step.handle())));
        }

        private Deeds of(Step step) {
            return Objects.requireNonNull(deeds.get(step.kind()));
        }

        private void attempt(Step step, Runnable deed) {
            try {
                deed.run();
            } catch (Refused.Invalid invalid) {
                failed.add(step.handle());
                invalid.problems().forEach(problem -> faults.add(fault(step, problem, references)));
            } catch (Refused refused) {
                failed.add(step.handle());
                faults.add(new Fault(
                        step.spot(""), step.handle().toString(), step.change().title(), refused.sentence()));
            } catch (References.Absent told) {
                failed.add(step.handle());
            }
        }
    }

    private static Fault fault(Step step, Problem problem, References references) {
        var field = DoorWords.field(step.kind(), problem.field());
        var value = references.name(problem.value());
        return new Fault(step.spot(field), step.handle() + "." + field, value, problem.sentence());
    }
}
