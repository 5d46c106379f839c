package org.waymark.web.home;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.web.layout.Periods;
import org.waymark.web.layout.SignalMark;
import org.waymark.web.layout.Words;

/** The signal of one of my KPIs in words. */
public final class MyKpiWords {
    private MyKpiWords() {}

    /** Null where it is quiet. */
    public static @Nullable SignalMark mark(MyKpi kpi, Words words) {
        return kpi.signal() == null ? null : SignalMark.of(kpi.signal().way(), kpi.tone(), words);
    }

    /** "has lived at a new level since Sep 2025.", after its name. */
    static String story(MyKpi kpi, Words words) {
        var signal = kpi.signal();
        if (signal == null) throw new IllegalArgumentException("Nothing to tell of " + kpi.id());
        var told = words.of("home.signal." + signal.kind().name().toLowerCase(Locale.ROOT), since(kpi, signal, words));
        return signal.reason() == null ? told + words.of("home.signal.unexplained") : told + ".";
    }

    /** Below its picture: what is known of it. */
    public static String remark(MyKpi kpi, Words words) {
        var signal = kpi.signal();
        if (signal == null) return "";
        var day = since(kpi, signal, words);
        var what = words.of("signal.kind." + signal.kind().name().toLowerCase(Locale.ROOT), day, day, "open") + ".";
        return signal.reason() == null ? what : what + " " + signal.reason();
    }

    private static String since(MyKpi kpi, MySignal signal, Words words) {
        return Periods.name(kpi.cadence(), signal.first(), words);
    }
}
