package org.waymark.web.kpis;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.ImpactStudy;
import org.waymark.insights.Way;
import org.waymark.web.charts.Tone;
import org.waymark.web.insights.Study;
import org.waymark.web.insights.StudyWords;

/** Whether the objectives that aim at a KPI moved it. */
public record KpiStudies(KpiView view) {
    public StudyWords said(KpiSheet.Aim aim) {
        return said(aim, null);
    }

    /** The newest one with an effect has a card of its own; one that shows something goes before one that does not. */
    public Optional<StudyWords> card() {
        return drawn(true).or(() -> drawn(false));
    }

    private Optional<StudyWords> drawn(boolean tells) {
        return view.sheet().aims().stream()
                .filter(aim -> aim.study() != null
                        && aim.study().effect() != null
                        && (!tells || said(aim).study().tone() != Tone.PLAIN))
                .filter(aim -> view.mentions().studies().containsKey(aim.objective()))
                .findFirst()
                .map(aim -> said(aim, view.mentions().studies().get(aim.objective())));
    }

    private StudyWords said(KpiSheet.Aim aim, ImpactStudy.@Nullable Detail detail) {
        var work = new Study.Work(aim.objective(), aim.title(), aim.period(), aim.up() ? Way.UP : Way.DOWN);
        var number = new Study.Number(
                view.sheet().id(),
                view.name(),
                view.unit(),
                view.sheet().definition().metric().direction());
        return new StudyWords(new Study(work, number, aim.study(), detail), view.cadence(), view.words());
    }
}
