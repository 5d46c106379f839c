package org.waymark.kpis;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.kpis.SheetTable.Line;
import org.waymark.people.Folding;

/** Which column holds what; -1 for a column that is not there. */
record SheetColumns(int day, int value, int numerator, int denominator, int note) {
    static final SheetColumns BY_POSITION = new SheetColumns(0, 1, -1, -1, 2);

    private static final Set<String> DAY = words(
            "date day week month quarter year period from datum tag woche monat quartal jahr zeitraum fecha dia semana mes trimestre ano");
    private static final Set<String> NUMERATOR = words("numerator part zahler teil numerador parte");
    private static final Set<String> DENOMINATOR = words("denominator whole total nenner ganzes denominador");
    private static final Set<String> VALUE = words("value actual amount wert ist valor");
    private static final Set<String> NOTE =
            words("note notes comment comments notiz kommentar bemerkung nota comentario");

    /** By the words of a header; a column with another title holds the value, as in "Month; Turnover". */
    static SheetColumns of(Line header) {
        var titles = header.cells().stream().map(Folding::fold).toList();
        int numerator = find(titles, NUMERATOR);
        int denominator = find(titles, DENOMINATOR);
        int note = find(titles, NOTE);
        int named = find(titles, DAY);
        int day = named >= 0 ? named : firstBut(titles, numerator, denominator, note);
        int value = find(titles, VALUE);
        boolean parts = numerator >= 0 && denominator >= 0;
        if (value < 0 && !parts) {
            value = firstBut(titles, day, numerator, denominator, note);
        }
        return parts
                ? new SheetColumns(day, value, numerator, denominator, note)
                : new SheetColumns(day, value, -1, -1, note);
    }

    List<Integer> numbers() {
        return IntStream.of(value, numerator, denominator)
                .filter(column -> column >= 0)
                .boxed()
                .toList();
    }

    private static int find(List<String> titles, Set<String> words) {
        return IntStream.range(0, titles.size())
                .filter(i -> words.contains(titles.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static int firstBut(List<String> titles, int... taken) {
        return IntStream.range(0, titles.size())
                .filter(i -> Arrays.stream(taken).noneMatch(column -> column == i))
                .findFirst()
                .orElse(-1);
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
