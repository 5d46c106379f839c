package org.waymark.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DayText;
import org.waymark.tables.Header;

/**
 * What the headings of a file say.
 *
 * @param format the key of a known product; "table" when it is none
 * @param columns what each holds; empty: left out
 */
record Recognised(String format, Shape shape, List<Optional<Slot>> columns) {
    static final String TABLE = "table";

    Recognised {
        columns = List.copyOf(columns);
    }

    static Recognised of(Header header) {
        return KnownFormat.of(header.names())
                .map(known -> new Recognised(known.key(), known.shape(), columns(header, known.shape(), known)))
                .orElseGet(() -> as(likeliest(header), header));
    }

    /** As another kind of table than was guessed. */
    static Recognised as(Shape shape, Header header) {
        return new Recognised(TABLE, shape, columns(header, shape, null));
    }

    /** A field that comes once belongs to the first column that says so; ids, parents and owners may come several times. */
    private static List<Optional<Slot>> columns(Header header, Shape shape, @Nullable KnownFormat known) {
        var taken = new HashSet<Slot>();
        var columns = new ArrayList<Optional<Slot>>();
        for (var heading : header.names()) {
            var slot = known == null ? Synonyms.of(shape, heading) : known.slot(heading);
            if (slot == null && shape == Shape.PERIODS && isPeriod(heading)) slot = Slot.of(Field.PERIOD);
            columns.add(Optional.ofNullable(slot).filter(one -> isOften(one.field()) || taken.add(one)));
        }
        if (known == null && startsWithValue(taken)) fromValue(header, shape, columns);
        return columns;
    }

    /** "Start" beside "Target" is where a key result starts from, beside "Due" it is a day. */
    private static boolean startsWithValue(Set<Slot> taken) {
        return taken.contains(Slot.of(Field.TARGET_VALUE))
                && !taken.contains(Slot.of(Field.DUE_DAY))
                && !taken.contains(Slot.of(Field.START_VALUE));
    }

    private static void fromValue(Header header, Shape shape, List<Optional<Slot>> columns) {
        int day = columns.indexOf(Optional.of(Slot.of(Field.START_DAY)));
        if (day < 0 || !shape.fields().contains(Field.START_VALUE)) return;
        if (Synonyms.fits(Field.START_VALUE, header.names().get(day)))
            columns.set(day, Optional.of(Slot.of(Field.START_VALUE)));
    }

    private static boolean isOften(Field field) {
        return switch (field) {
            case ID, PARENT, OWNER, KEY_RESULT_OWNER, PERIOD, TEAM, TITLE, TAGS -> true;
            default -> false;
        };
    }

    private static Shape likeliest(Header header) {
        var names = header.names();
        if (names.stream().filter(Recognised::isPeriod).count() >= 2) return Shape.PERIODS;
        if (names.stream().anyMatch(Synonyms::isNumbered)) return Shape.NUMBERED;
        if (has(Shape.CHECK_INS, names, Field.KEY_RESULT, Field.DAY, Field.CURRENT_VALUE)
                && !has(Shape.KEY_RESULTS, names, Field.TARGET_VALUE)) return Shape.CHECK_INS;
        if (has(Shape.KEY_RESULTS, names, Field.KEY_RESULT, Field.TITLE)) return Shape.KEY_RESULTS;
        if (has(Shape.CHECK_INS, names, Field.KEY_RESULT_ID, Field.DAY, Field.CURRENT_VALUE)) return Shape.CHECK_INS;
        if (has(Shape.VALUES, names, Field.DAY, Field.CURRENT_VALUE)
                && !has(Shape.GOALS, names, Field.TITLE, Field.TARGET_VALUE)) return Shape.VALUES;
        if (has(Shape.KPIS, names, Field.NAME, Field.CADENCE) || has(Shape.KPIS, names, Field.NAME, Field.DIRECTION))
            return Shape.KPIS;
        if (has(Shape.PEOPLE, names, Field.EMAIL, Field.ROLE) || has(Shape.PEOPLE, names, Field.EMAIL, Field.NAME)) {
            return has(Shape.GOALS, names, Field.DUE_DAY) ? Shape.GOALS : Shape.PEOPLE;
        }
        return isTeams(names) ? Shape.TEAMS : Shape.GOALS;
    }

    private static boolean isTeams(List<String> names) {
        return names.stream()
                        .map(Headings::fold)
                        .anyMatch(List.of("team", "team name", "department", "equipo")::contains)
                && !has(Shape.GOALS, names, Field.TITLE);
    }

    private static boolean has(Shape shape, List<String> names, Field... wanted) {
        var found = EnumSet.noneOf(Field.class);
        names.forEach(name -> Optional.ofNullable(Synonyms.of(shape, name)).ifPresent(slot -> found.add(slot.field())));
        var all = new HashSet<Field>();
        Collections.addAll(all, wanted);
        return found.containsAll(all);
    }

    static boolean isPeriod(String heading) {
        return DayText.parse(heading, DayOrder.MONTH_FIRST).isPresent()
                || DayText.parse(heading, DayOrder.DAY_FIRST).isPresent();
    }
}
