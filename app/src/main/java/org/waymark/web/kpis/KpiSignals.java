package org.waymark.web.kpis;

import java.util.List;
import org.waymark.web.charts.Tone;
import org.waymark.web.layout.SignalMark;
import org.waymark.web.layout.Words;

/** The signals of a KPI as its page lists them: what is open, and what was explained. */
public record KpiSignals(KpiView view) {
    public List<KpiSignal> all() {
        return view.mentions().signals();
    }

    public SignalMark mark(KpiSignal signal) {
        var latest = view.sheet().state().latest();
        var target = Goal.bounds(view.sheet().targets().on(signal.last()).orElse(null));
        var direction = view.sheet().definition().metric().direction();
        var tone = signal.way() == null || latest == null
                ? Tone.PLAIN
                : Tone.of(direction, signal.way(), latest.value(), target);
        return SignalMark.of(signal.way(), tone, words());
    }

    /** "Far outside, Apr 2026", "A new level since Sep 2025", "Over since May 2026". */
    public String what(KpiSignal signal) {
        var first = view.period(signal.first());
        var last = view.period(signal.last());
        return words().of(
                        "signal.kind." + KpiFindings.code(signal.kind()), first, last, signal.open() ? "open" : "over");
    }

    public boolean isSilent(KpiSignal signal) {
        return signal.silentUntil() != null && !signal.silentUntil().isBefore(words().today());
    }

    private Words words() {
        return view.words();
    }
}
