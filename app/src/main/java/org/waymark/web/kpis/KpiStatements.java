package org.waymark.web.kpis;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Behaviour;
import org.waymark.insights.Firmness;
import org.waymark.insights.KpiReading;
import org.waymark.insights.Lack;
import org.waymark.insights.TargetChance;
import org.waymark.insights.Verdict;
import org.waymark.web.layout.Words;

/** Three statements about a KPI: is the change real, what is usual now, and where it is heading. */
public record KpiStatements(KpiFindings findings) {
    /** Below it something new must change, above the other one nothing has to. */
    private static final double UNLIKELY = 0.2;

    private static final double LIKELY = 0.8;

    /** @param method the page that explains how this is known */
    public record Statement(String title, String text, String method) {}

    public List<Statement> all() {
        return Stream.of(change(), usual(), outlook()).toList();
    }

    private Statement change() {
        return switch (reading().verdict()) {
            case Verdict.Moved moved ->
                new Statement(
                        words().of("kpis.said.moved." + tone(moved) + "." + KpiFindings.code(moved.way())),
                        moved(moved) + " " + words().of("kpis.said.odds", tries(moved.odds())),
                        "process-behaviour-chart");
            case Verdict.Steady _ ->
                new Statement(
                        words().of("kpis.said.steady"),
                        words().of("kpis.said.steady.text", view().cadenceCode()) + brewing(),
                        "process-behaviour-chart");
            case Verdict.Unjudged unjudged ->
                new Statement(words().of("kpis.said.unjudged"), lack(unjudged.lack()), "process-behaviour-chart");
        };
    }

    private String moved(Verdict.Moved moved) {
        var centre = findings.phase().map(Behaviour.Phase::centre).orElse(0.0);
        var before = findings.phaseBefore().map(Behaviour.Phase::centre).orElse(centre);
        return words().of(
                        "kpis.said.moved.by." + KpiFindings.code(moved.rule()),
                        view().cadenceCode(),
                        view().period(moved.since()),
                        findings.value(before),
                        findings.value(centre),
                        KpiFindings.code(moved.way()),
                        isRedrawn(moved) ? "old" : "now");
    }

    /** Limits that were drawn anew since say nothing against the values they were drawn from: those left the limits before. */
    private boolean isRedrawn(Verdict.Moved moved) {
        return findings.phaseBefore().isPresent()
                && findings.phase()
                        .filter(phase -> !phase.from().isBefore(moved.since()))
                        .isPresent();
    }

    private String brewing() {
        var behaviour = reading().detail().behaviour();
        if (behaviour == null || behaviour.brewing() == null) return "";
        return " " + words().of("kpis.said.brewing", view().period(behaviour.brewing()));
    }

    /** Chances are rounded so that nobody takes them for measured: 1 in 250, not 1 in 243. */
    private static long tries(double odds) {
        var tries = 1 / Math.max(odds, 1e-6);
        var step = Math.pow(10, Math.floor(Math.log10(tries))) / 4;
        return Math.max(2, Math.round(Math.floor(tries / step) * step));
    }

    private Statement usual() {
        var range = reading().range();
        if (range == null) {
            return new Statement(
                    words().of("kpis.said.no-range"), words().of("kpis.said.no-range.text"), "process-behaviour-chart");
        }
        var title = findings.phaseBefore().isPresent() && reading().verdict() instanceof Verdict.Moved
                ? words().of("kpis.said.settled", findings.value(range.centre()))
                : words().of("kpis.said.around", findings.value(range.centre()));
        var text = words().of(
                        "kpis.said.range",
                        findings.number(range.low()),
                        findings.value(range.high()),
                        view().cadenceCode());
        return new Statement(title, text + caveats(range.firmness()), "process-behaviour-chart");
    }

    private String caveats(Firmness firmness) {
        var behaviour = reading().detail().behaviour();
        var said = new StringBuilder();
        if (firmness != Firmness.FIRM)
            said.append(' ')
                    .append(words().of(
                                    "kpis.said.provisional", reading().basis().used()));
        if (behaviour == null) return said.toString();
        if (behaviour.widening() > 1.005)
            said.append(' ').append(words().of("kpis.said.widened", words().number(behaviour.widening(), 2)));
        if (behaviour.season() != null) said.append(' ').append(words().of("kpis.said.season"));
        if (behaviour.form() == Behaviour.Form.MEDIAN) said.append(' ').append(words().of("kpis.said.median"));
        if (!behaviour.excluded().isEmpty())
            said.append(' ')
                    .append(words().of(
                                    "kpis.said.excluded", behaviour.excluded().size()));
        return said.toString();
    }

    private Statement outlook() {
        var end = findings.end().orElse(null);
        if (end == null) {
            return new Statement(
                    words().of("kpis.said.no-fan"), lack(reading().detail().noFan()), "forecast");
        }
        var text = words().of(
                        "kpis.said.course",
                        view().period(end.day()),
                        findings.value(end.median()),
                        findings.number(end.most().low()),
                        findings.value(end.most().high()));
        var chance = reading().chance();
        return new Statement(
                title(chance),
                text + (isUnlikely(chance) ? " " + words().of("kpis.said.must-change") : ""),
                "forecast");
    }

    private String title(@Nullable TargetChance chance) {
        if (chance == null) return words().of("kpis.said.heading");
        var goal = Goal.words(view().sheet().targets().on(chance.day()).orElse(null), view().unit(), words());
        if (chance.value() < UNLIKELY) return words().of("kpis.said.will-not", goal);
        return words().of(chance.value() > LIKELY ? "kpis.said.will" : "kpis.said.may", goal);
    }

    private static boolean isUnlikely(@Nullable TargetChance chance) {
        return chance != null && chance.value() < UNLIKELY;
    }

    private String lack(@Nullable Lack lack) {
        return lack == null
                ? words().of("lack.none")
                : words().of("lack." + KpiFindings.code(lack.of()), lack.missing(), lack.have(), view().cadenceCode());
    }

    private String tone(Verdict.Moved moved) {
        return switch (findings.tone(moved)) {
            case GOOD -> "good";
            case BAD -> "bad";
            case PLAIN -> "plain";
        };
    }

    private KpiReading reading() {
        return findings.reading();
    }

    private KpiView view() {
        return findings.view();
    }

    private Words words() {
        return findings.words();
    }
}
