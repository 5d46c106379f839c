package org.waymark.web.cycles;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Rhythm;
import org.waymark.web.Form;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/** The form of a cycle. */
public final class CycleForm {
    static final Typed UNTOUCHED = Typed.from(Map.of("rhythm", Rhythm.QUARTER.name()));

    private CycleForm() {}

    static Typed filled(Cycle cycle) {
        return Typed.from(Map.of(
                "name", cycle.name(),
                "rhythm", cycle.rhythm().name(),
                "start", cycle.period().start().toString(),
                "end", cycle.period().end().toString(),
                "parent",
                        Objects.toString(
                                cycle.parent() == null ? null : cycle.parent().value(), ""),
                "version", "" + cycle.version()));
    }

    /** Without a last day it lasts as long as its rhythm says. */
    static CycleWish wish(Form form, Month yearStart) {
        var rhythm = form.choice("rhythm", Rhythm.class);
        var start = form.day("start");
        var parent = form.optionalId("parent");
        return new CycleWish(
                form.optionalLine("name", 100),
                rhythm,
                start,
                end(form, rhythm, start, yearStart),
                parent == null ? null : new Cycle.Id(parent));
    }

    public static List<Option> rhythms(Words words) {
        return Arrays.stream(Rhythm.values())
                .map(rhythm -> new Option(
                        rhythm.name(), words.of("cycles.rhythm." + rhythm.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public static List<Option> parents(List<Cycle> cycles, Words words) {
        return Stream.concat(
                        Stream.of(new Option("", words.of("cycles.parent.none"))),
                        cycles.stream()
                                .filter(cycle -> cycle.rhythm() != Rhythm.MONTH)
                                .map(cycle -> new Option(cycle.id().value().toString(), cycle.name())))
                .toList();
    }

    private static LocalDate end(Form form, Rhythm rhythm, LocalDate start, Month yearStart) {
        return rhythm == Rhythm.CUSTOM || form.has("end")
                ? form.day("end")
                : rhythm.periodOf(start, yearStart).end();
    }
}
