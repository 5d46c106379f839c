package org.waymark.analytics.anomaly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Which of many candidates become alerts, so that people can trust the ones they get. Where a hundred series are watched, a chance of
 * 1 in 100 turns up every day; the budget asks the more of each, the more are watched.
 *
 * <p>Source: Benjamini and Hochberg 1995: with the share q, at most that part of the alerts is expected to be false.
 *
 * @param raised the alerts, least likely to be noise first
 * @param beyondBudget candidates that too many chances of this size turn up for
 * @param beyondCap alerts held back because their owner has enough for now
 * @param threshold a candidate that comes before the next judging is an alert up to this chance
 */
public record AlertBudget<S>(List<S> raised, List<S> beyondBudget, List<S> beyondCap, double threshold) {
    /** At most this part of the alerts is expected to be false. */
    public static final double SHARE = 0.05;

    public AlertBudget {
        raised = List.copyOf(raised);
        beyondBudget = List.copyOf(beyondBudget);
        beyondCap = List.copyOf(beyondCap);
    }

    /**
     * One that may become an alert.
     *
     * @param subject what it is about; breaks ties
     * @param owner who would be told
     * @param chance that noise alone does this; 0 for what is certain, such as silence
     */
    public record Candidate<S extends Comparable<? super S>, O>(S subject, O owner, double chance) {
        public Candidate {
            if (!(chance >= 0 && chance <= 1)) throw new IllegalArgumentException("A chance is from 0 to 1: " + chance);
        }
    }

    /**
     * @param watched how many series were looked at, candidates included: those without a candidate count too
     * @param share such as {@link #SHARE}
     * @param perOwner the most alerts one owner gets at a time
     */
    public static <S extends Comparable<? super S>, O> AlertBudget<S> of(
            Collection<Candidate<S, O>> candidates, int watched, double share, int perOwner) {
        if (watched < candidates.size())
            throw new IllegalArgumentException("%d candidates among %d watched".formatted(candidates.size(), watched));
        var ranked = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate<S, O>::chance).thenComparing(Candidate::subject))
                .toList();
        int within = within(ranked, watched, share);
        var raised = new ArrayList<S>();
        var beyondCap = new ArrayList<S>();
        var perOwnerSoFar = new HashMap<O, Integer>();
        for (var candidate : ranked.subList(0, within)) {
            int number = perOwnerSoFar.merge(candidate.owner(), 1, Integer::sum);
            (number <= perOwner ? raised : beyondCap).add(candidate.subject());
        }
        var beyondBudget = ranked.subList(within, ranked.size()).stream()
                .map(Candidate::subject)
                .toList();
        return new AlertBudget<>(raised, beyondBudget, beyondCap, share * Math.max(1, within) / Math.max(1, watched));
    }

    /** The last rank whose chance is within its part of the share; all before it are, too. */
    private static int within(List<? extends Candidate<?, ?>> ranked, int watched, double share) {
        int rank = ranked.size();
        while (rank > 0 && ranked.get(rank - 1).chance() > share * rank / watched) rank--;
        return rank;
    }
}
