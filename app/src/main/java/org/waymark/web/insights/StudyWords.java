package org.waymark.web.insights;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.measure.Cadence;
import org.waymark.web.layout.ChanceMark;
import org.waymark.web.layout.Words;

/** A study in words: never more than it found. */
public record StudyWords(Study study, Cadence cadence, Words words) {
    /** "Very likely yes". */
    public String verdict() {
        return study.found() == null
                ? words.of("study.none")
                : words.of("study." + code(study.found().verdict()));
    }

    /** "“Listen first” very likely lowered voluntary turnover." */
    public String sentence() {
        var found = study.found();
        if (found == null) return words.of("study.none.sentence");
        var way = found.effect() != null && found.effect().value() < 0 ? "down" : "up";
        return words.of(
                "study." + code(found.verdict()) + ".sentence",
                study.work().title(),
                study.number().name(),
                way);
    }

    /** Whether there is an effect to tell of. */
    public boolean tells() {
        return study.found() != null && study.found().effect() != null;
    }

    /** "−3.6 pts"; a dash while there is no estimate. */
    public String effect() {
        var found = study.found();
        if (found == null || found.effect() == null) return "–";
        var value = found.effect().value();
        var sign = value > 0 ? "+" : value < 0 ? "−" : "";
        return sign + words.distance(value, study.number().unit());
    }

    /** "It is 3.6 points lower than its own past explains; 95% interval 1.7 to 5.4." */
    public String explanation() {
        var found = study.found();
        if (found == null || found.effect() == null) return waits();
        var effect = found.effect();
        var unit = study.number().unit();
        var said = words.of(
                "study.explained",
                words.distance(effect.value(), unit),
                effect.value() < 0 ? "down" : "up",
                words.number(effect.low(), unit.decimals()),
                words.number(effect.high(), unit.decimals()),
                found.compared() ? "compared" : "alone");
        return found.lookAgainOn() == null ? said : said + " " + waits();
    }

    /** The chance that it helped the wished way. */
    public @Nullable ChanceMark chance() {
        var found = study.found();
        return found == null || found.effect() == null
                ? null
                : ChanceMark.found(found.effect().chance(), words);
    }

    /** "4 months", "2 to 5 months", "not seen". */
    public String delay() {
        var found = study.found();
        if (found == null || found.effect() == null) return "–";
        if (found.delayFrom() == null || found.delayTo() == null) return words.of("study.delay.none");
        var unit = cadence.name().toLowerCase(Locale.ROOT);
        return words.of(
                "study.delay",
                found.delayFrom(),
                found.delayTo(),
                unit,
                found.delayFrom().equals(found.delayTo()) ? "one" : "span");
    }

    /** What makes it least certain; empty where nothing was found yet. */
    public String weakest() {
        var found = study.found();
        if (found == null || found.weakest() == null) return "";
        var weakest = words.of("study.weak." + code(found.weakest()));
        return found.declaredLate() && !code(found.weakest()).equals("declared-late")
                ? weakest + " " + words.of("study.weak.declared-late")
                : weakest;
    }

    /** "too early, look from Sep": the detail of a band on the KPI's chart. */
    public String label() {
        var found = study.found();
        if (found == null) return "";
        var verdict = verdict().toLowerCase(words.locale());
        if (found.effect() != null && found.isShown()) return words.of("study.label", effect(), verdict);
        return found.lookAgainOn() == null
                ? verdict
                : words.of("study.label.look", verdict, words.dayText(found.lookAgainOn()));
    }

    /** "look from Sun 6 Dec"; empty when there is no day to look again. */
    public String again() {
        var found = study.found();
        return found == null || found.lookAgainOn() == null
                ? ""
                : words.of("study.again", words.dayText(found.lookAgainOn()));
    }

    private String waits() {
        var found = study.found();
        if (found == null) return "";
        if (found.missing() > 0) return words.of("study.missing", found.missing());
        return found.lookAgainOn() == null ? "" : words.of("study.look", words.dayText(found.lookAgainOn()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
