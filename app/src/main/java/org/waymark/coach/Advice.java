package org.waymark.coach;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the coach says of an objective and its key results.
 *
 * @param hints the weightiest first
 * @param kept hints that somebody dismissed; they cost nothing
 */
public record Advice(List<Hint> hints, List<Hint> kept) {
    public static final Advice NONE = new Advice(List.of(), List.of());

    public Advice {
        hints = hints.stream()
                .sorted(Comparator.comparing(hint -> hint.rule().severity()))
                .toList();
        kept = List.copyOf(kept);
    }

    /** Without those that were dismissed and judge the same as then. */
    public Advice keeping(Collection<Dismissal> dismissals, Written written) {
        var split = hints.stream()
                .collect(Collectors.partitioningBy(
                        hint -> dismissals.stream().anyMatch(one -> one.covers(hint, written))));
        return new Advice(split.getOrDefault(false, List.of()), split.getOrDefault(true, List.of()));
    }

    /** What is said of one key result. */
    public Advice about(WrittenResult result) {
        return new Advice(
                hints.stream().filter(hint -> result.equals(hint.of())).toList(),
                kept.stream().filter(hint -> result.equals(hint.of())).toList());
    }

    /** What is said of the objective itself and of its key results together. */
    public Advice ofObjective() {
        return new Advice(
                hints.stream().filter(hint -> hint.of() == null).toList(),
                kept.stream().filter(hint -> hint.of() == null).toList());
    }

    public Strength strength() {
        return Strength.of(hints);
    }

    public long count(Severity severity) {
        return hints.stream().filter(hint -> hint.rule().severity() == severity).count();
    }

    /** The letters of SMART that no hint is about. */
    public Set<Smart> met() {
        var open = hints.stream().map(hint -> hint.rule().smart()).collect(Collectors.toSet());
        return Arrays.stream(Smart.values())
                .filter(letter -> !open.contains(letter))
                .collect(Collectors.toSet());
    }
}
