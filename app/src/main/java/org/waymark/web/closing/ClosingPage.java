package org.waymark.web.closing;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.ClosingPlan;
import org.waymark.objectives.Next;
import org.waymark.objectives.ScoredKeyResult;
import org.waymark.objectives.ScoredObjective;
import org.waymark.web.layout.Face;
import org.waymark.web.layout.Words;
import org.waymark.web.objectives.ObjectiveView;

/**
 * The close of a cycle as it is prepared: what it will do, and what is missing.
 *
 * @param me whose objectives "mine" are
 * @param mine whether only those are listed
 * @param from the first one listed, 0 the first of all
 */
public record ClosingPage(
        ClosingPlan plan, ClosingSurroundings around, boolean mayClose, UUID me, boolean mine, int from) {
    private static final int PART = 40;

    public ObjectiveView.CycleOf cycle() {
        return around.cycle();
    }

    /** The part of the list that is shown. */
    public List<ScoredObjective> shown() {
        return listed().stream().skip(from).limit(PART).toList();
    }

    public List<ScoredObjective> listed() {
        return plan.objectives().stream()
                .filter(one -> !mine || one.objective().holder().owner().equals(me))
                .toList();
    }

    public @Nullable String earlier() {
        return from == 0 ? null : path() + query(Math.max(0, from - PART));
    }

    public @Nullable String later() {
        return from + PART >= listed().size() ? null : path() + query(from + PART);
    }

    public String path() {
        return "/cycles/" + cycle().id().value() + "/closing";
    }

    public String closure() {
        return "/cycles/" + cycle().id().value() + "/closure";
    }

    public String sheet(ScoredObjective one) {
        return path() + "/" + one.objective().id().value();
    }

    public Face owner(ScoredObjective one) {
        var owner = one.objective().holder().owner();
        return Face.of(owner, around.name(owner));
    }

    public long graded() {
        return plan.keyResults().filter(one -> one.grade() != null).count();
    }

    public long keyResults() {
        return plan.keyResults().count();
    }

    public List<ScoredKeyResult> of(Next next) {
        return plan.keyResults().filter(one -> one.next() == next).toList();
    }

    public long lookedBack() {
        return plan.objectives().stream().filter(this::hasLookedBack).count();
    }

    public boolean hasLookedBack(ScoredObjective one) {
        return around.lookedBack().contains(one.objective().id().value());
    }

    /** "Q3 2026", or what it will be called: the next one. */
    public String next(Words words) {
        return around.next().isEmpty()
                ? words.of("closing.next-cycle")
                : around.next().getFirst();
    }

    public static String word(Attainment attainment, Words words) {
        return words.of("closing.attainment." + attainment.name().toLowerCase(Locale.ROOT));
    }

    private String query(int start) {
        return "?from=" + start + (mine ? "&mine=true" : "");
    }
}
