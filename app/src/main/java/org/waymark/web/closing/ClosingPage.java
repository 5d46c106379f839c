package org.waymark.web.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Attainment;
import org.waymark.objectives.ClosingPlan;
import org.waymark.objectives.Next;
import org.waymark.objectives.ScoredKeyResult;
import org.waymark.objectives.ScoredObjective;
import org.waymark.web.keyresults.TargetWords;
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

    /** Each key result that goes on, with where from, where to, and what goes along. */
    public static List<String> onwards(ScoredObjective of, Words words) {
        return of.keyResults().stream()
                .filter(one -> one.next() == Next.CARRY || one.next() == Next.REWRITE)
                .map(one -> onwards(one, words))
                .toList();
    }

    private static String onwards(ScoredKeyResult one, Words words) {
        var title = one.keyResult().title();
        var target = one.onwards();
        if (one.next() == Next.REWRITE) return words.of("closing.preview.rewrite", title);
        if (target == null) return title;
        var withWork = one.grade() != null && one.grade().carry().work();
        return words.of(
                withWork ? "closing.preview.with-work" : "closing.preview.without-work",
                title,
                TargetWords.sentence(target, one.keyResult().definition().unit(), words));
    }

    /** Whether there are days left in which more could be reached. */
    public boolean isEarly(LocalDate today) {
        return cycle().period().end().isAfter(today);
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
