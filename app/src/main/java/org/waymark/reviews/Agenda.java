package org.waymark.reviews;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;

/** Picks what is worth talking about: nobody has to sit through what is on course. */
final class Agenda {
    /** Confidence and chance that differ by this many of ten are worth a question. */
    private static final double FAR_APART = 3;

    /** Confidence wavers by one from week to week. */
    private static final int A_FALL = 2;

    /** One reason each; the most urgent first, else in the order in which they come. */
    static List<Topic> ofTheWeek(List<Candidate> candidates, LocalDate today) {
        return numbered(candidates.stream()
                .map(one -> Topic.of(one, why(one, today)))
                .sorted(Comparator.comparing(Topic::why))
                .toList());
    }

    /** All of them, in the order in which they come. */
    static List<Topic> ofTheEnd(List<Candidate> candidates) {
        return numbered(
                candidates.stream().map(one -> Topic.of(one, Why.CLOSES)).toList());
    }

    private static List<Topic> numbered(List<Topic> topics) {
        return IntStream.range(0, topics.size())
                .mapToObj(i -> topics.get(i).at(i))
                .toList();
    }

    private static Why why(Candidate of, LocalDate today) {
        if (of.asksForHelp()) return Why.HELP;
        if (of.status() == Status.DONE) return Why.STEADY;
        if (disagrees(of.confidence(), of.chance())) return Why.DISAGREES;
        if (fell(of.confidence(), of.confidenceBefore())) return Why.FELL;
        if (of.status() == Status.OFF_TRACK) return Why.OFF;
        if (of.status() == Status.AT_RISK) return Why.BEHIND;
        if (of.due() != null && of.due().isBefore(today)) return Why.LATE;
        return of.status() == Status.NO_DATA ? Why.SILENT : Why.STEADY;
    }

    private static boolean disagrees(@Nullable Integer confidence, @Nullable Double chance) {
        return confidence != null && chance != null && Math.abs(confidence - chance * 10) >= FAR_APART;
    }

    private static boolean fell(@Nullable Integer confidence, @Nullable Integer before) {
        return confidence != null && before != null && before - confidence >= A_FALL;
    }

    private Agenda() {}
}
