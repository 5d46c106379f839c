package org.waymark.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.coach.Rule;
import org.waymark.coach.Severity;
import org.waymark.objectives.Objective;

/** What publishing will do: which drafts become objectives that others count on, and what one may still want to mend before. */
public record PublicationPlan(List<Item> items) {
    /** What speaks against it. Nothing of it forbids to publish. */
    public enum Doubt {
        NO_KEY_RESULTS,
        SERIOUS_HINTS,
        NOT_AGREED,
        CHANGED_SINCE,
        UNALIGNED
    }

    /**
     * One draft.
     *
     * @param where the team or person it belongs to
     * @param edition what it was when the plan was made
     */
    public record Item(Objective.Id objective, String title, String where, long edition, List<Doubt> doubts) {
        public Item {
            doubts = List.copyOf(doubts);
        }
    }

    public PublicationPlan {
        items = List.copyOf(items);
    }

    public static PublicationPlan of(List<Planned> drafts) {
        return new PublicationPlan(drafts.stream().map(PublicationPlan::item).toList());
    }

    /** The part of it that is about these; empty: all of it. */
    public PublicationPlan only(Set<Objective.Id> chosen) {
        return chosen.isEmpty()
                ? this
                : new PublicationPlan(items.stream()
                        .filter(item -> chosen.contains(item.objective()))
                        .toList());
    }

    /** As short text, for a form that says which plan was shown. Two plans are the same when their digests are. */
    public String digest() {
        var text = items.stream()
                .map(item -> item.objective().value() + " " + item.edition() + " " + item.doubts())
                .collect(Collectors.joining("\n"));
        return "%d-%08x".formatted(items.size(), text.hashCode());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** How many of them leave nothing to wish for. */
    public long clear() {
        return items.stream().filter(item -> item.doubts().isEmpty()).count();
    }

    private static Item item(Planned draft) {
        var entry = draft.entry();
        var team = entry.team();
        return new Item(entry.id(), draft.title(), team == null ? entry.owner() : team, entry.edition(), doubts(draft));
    }

    private static List<Doubt> doubts(Planned draft) {
        var doubts = new ArrayList<Doubt>();
        var rules = draft.advice().hints().stream().map(hint -> hint.rule()).toList();
        if (rules.contains(Rule.RESULTS_NONE)) doubts.add(Doubt.NO_KEY_RESULTS);
        if (rules.stream().anyMatch(rule -> rule.severity() == Severity.SERIOUS && rule != Rule.RESULTS_NONE)) {
            doubts.add(Doubt.SERIOUS_HINTS);
        }
        if (draft.entry().isChangedSince()) doubts.add(Doubt.CHANGED_SINCE);
        else if (!draft.entry().isAgreed()) doubts.add(Doubt.NOT_AGREED);
        if (rules.contains(Rule.OBJECTIVE_UNALIGNED)) doubts.add(Doubt.UNALIGNED);
        return doubts;
    }
}
