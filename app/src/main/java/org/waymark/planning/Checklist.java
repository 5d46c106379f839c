package org.waymark.planning;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.coach.Rule;
import org.waymark.coach.Severity;

/** What has been done before a cycle begins, step by step. */
public record Checklist(List<Item> items) {
    /**
     * One step.
     *
     * @param open how many things keep it from being done; of a step ticked by hand 1 until it is
     * @param of how many things it looks at
     * @param tick who ticked it; null for what is computed, or open
     */
    public record Item(
            Step step, long open, long of, @Nullable Tick tick) {
        public boolean isDone() {
            return open == 0;
        }
    }

    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * @param teams how many teams there are
     * @param teamsWithout how many of them have no objective yet
     */
    public static Checklist of(List<Planned> planned, long teams, long teamsWithout, List<Tick> ticks) {
        var counts = new Counts(planned, teams, teamsWithout, ticks);
        return new Checklist(Arrays.stream(Step.values()).map(counts::item).toList());
    }

    /** For who is alone: without the steps that take others. */
    public Checklist forOne() {
        return new Checklist(
                items.stream().filter(item -> !item.step().takesOthers()).toList());
    }

    public long done() {
        return items.stream().filter(Item::isDone).count();
    }

    private record Counts(List<Planned> planned, long teams, long teamsWithout, List<Tick> ticks) {
        Item item(Step step) {
            return switch (step) {
                case DATES, LESSONS, CHECK_IN_DAY -> ticked(step);
                case TEAMS -> new Item(step, isBare() ? 1 : teamsWithout, teams, null);
                case OWNED -> counted(step, one -> has(one, Rule.OBJECTIVE_OWNER) || has(one, Rule.RESULT_OWNER));
                case ALIGNED -> counted(step, one -> has(one, Rule.OBJECTIVE_UNALIGNED));
                case HINTS -> counted(step, one -> one.advice().count(Severity.SERIOUS) > 0);
                case AGREED ->
                    counted(step, one -> switch (one.stage()) {
                        case DRAFTED, PROPOSED, SENT_BACK -> true;
                        case AGREED, PUBLISHED -> false;
                    });
                case PUBLISHED -> counted(step, one -> one.entry().draft());
            };
        }

        private boolean isBare() {
            return planned.isEmpty() && teams == 0;
        }

        private Item ticked(Step step) {
            var tick =
                    ticks.stream().filter(one -> one.step() == step).findFirst().orElse(null);
            return new Item(step, tick == null ? 1 : 0, 1, tick);
        }

        /** Where nothing is planned yet nothing is done. */
        private Item counted(Step step, Predicate<Planned> open) {
            var count = planned.stream().filter(open).count();
            return new Item(step, planned.isEmpty() ? 1 : count, planned.size(), null);
        }

        private static boolean has(Planned one, Rule rule) {
            return one.advice().hints().stream().anyMatch(hint -> hint.rule() == rule);
        }
    }
}
