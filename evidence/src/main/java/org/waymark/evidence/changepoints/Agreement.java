package org.waymark.evidence.changepoints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far found changes agree with those that several people marked. Place 0 counts as a change in every list.
 *
 * <p>Source: van den Burg and Williams 2020, An Evaluation of Change Point Detection Algorithms, and its metrics.py.
 *
 * @param cover how much of each marked stretch its best counterpart covers, mean over people, from 0 to 1
 * @param f1 harmonic mean of precision against everybody's marks and mean recall of each person's, within five places
 */
record Agreement(double cover, double f1) {
    private static final int MARGIN = 5;

    /** Of changes found in a series of some length with what at least one person marked. */
    static Agreement of(Collection<Integer> found, Collection<List<Integer>> marked, int length) {
        var ours = withStart(found);
        return new Agreement(
                marked.stream()
                        .mapToDouble(
                                marks -> cover(stretches(withStart(marks), length), stretches(ours, length)) / length)
                        .average()
                        .orElseThrow(),
                f1(ours, marked));
    }

    private static double f1(NavigableSet<Integer> ours, Collection<List<Integer>> marked) {
        var all = new TreeSet<Integer>();
        marked.forEach(marks -> all.addAll(withStart(marks)));
        double precision = (double) hits(all, ours) / ours.size();
        double recall = marked.stream()
                .map(Agreement::withStart)
                .mapToDouble(marks -> (double) hits(marks, ours) / marks.size())
                .average()
                .orElseThrow();
        return 2 * precision * recall / (precision + recall);
    }

    /** Each found change serves one mark, the nearest that comes first. */
    private static int hits(SortedSet<Integer> marks, NavigableSet<Integer> ours) {
        var free = new TreeSet<>(ours);
        var hit = new HashSet<Integer>();
        for (int mark : marks) {
            var near = free.subSet(mark - MARGIN, true, mark + MARGIN, true).stream()
                    .min((a, b) -> Integer.compare(Math.abs(a - mark), Math.abs(b - mark)));
            near.ifPresent(place -> {
                free.remove(place);
                hit.add(mark);
            });
        }
        return hit.size();
    }

    private static double cover(List<Stretch> marked, List<Stretch> ours) {
        double covered = 0;
        for (var stretch : marked)
            covered += stretch.length()
                    * ours.stream().mapToDouble(stretch::overlap).max().orElseThrow();
        return covered;
    }

    private static NavigableSet<Integer> withStart(Collection<Integer> places) {
        var all = new TreeSet<>(places);
        all.add(0);
        return all;
    }

    private static List<Stretch> stretches(NavigableSet<Integer> starts, int length) {
        var stretches = new ArrayList<Stretch>();
        for (int start : starts) {
            var next = starts.higher(start);
            stretches.add(new Stretch(start, next == null ? length : next));
        }
        return stretches;
    }

    private record Stretch(int from, int to) {
        int length() {
            return to - from;
        }

        /** Shared places over all places of both. */
        double overlap(Stretch other) {
            int shared = Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
            return (double) shared / (Math.max(to, other.to) - Math.min(from, other.from));
        }
    }
}
