package org.waymark.reviews;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;

/** Picks what is worth talking about: nobody has to sit through what is on course. */
final class Agenda {
    /** More than an hour can hold: beyond that the most urgent are talked about. */
    static final int MOST = 25;

    /** Confidence and chance that differ by this many of ten are worth a question. */
    private static final double FAR_APART = 3;

    /** Confidence wavers by one from week to week. */
    private static final int A_FALL = 2;

    /** One reason each; the most urgent first, else in the order in which they come. */
    static List<Topic> ofTheWeek(List<Candidate> candidates, LocalDate today) {
        var urgent = candidates.stream()
                .flatMap(one -> why(one, today).map(why -> Topic.of(one, why)).stream())
                .sorted(Comparator.comparing(Topic::why))
                .limit(MOST)
                .toList();
        return numbered(urgent);
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

    private static Optional<Why> why(Candidate of, LocalDate today) {
        if (of.status() == Status.DONE) return Optional.empty();
        if (disagrees(of.confidence(), of.chance())) return Optional.of(Why.DISAGREES);
        if (fell(of.confidence(), of.confidenceBefore())) return Optional.of(Why.FELL);
        if (of.status() == Status.OFF_TRACK) return Optional.of(Why.OFF);
        if (of.status() == Status.AT_RISK) return Optional.of(Why.BEHIND);
        if (of.due() != null && of.due().isBefore(today)) return Optional.of(Why.LATE);
        return of.status() == Status.NO_DATA ? Optional.of(Why.SILENT) : Optional.empty();
    }

    private static boolean disagrees(@Nullable Integer confidence, @Nullable Double chance) {
        return confidence != null && chance != null && Math.abs(confidence - chance * 10) >= FAR_APART;
    }

    private static boolean fell(@Nullable Integer confidence, @Nullable Integer before) {
        return confidence != null && before != null && before - confidence >= A_FALL;
    }

    private Agenda() {}
}
