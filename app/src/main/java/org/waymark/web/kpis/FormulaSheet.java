package org.waymark.web.kpis;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.FormulaMode;
import org.waymark.insights.FormulaPreview;
import org.waymark.kpis.Kpi;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * The formula of a KPI as its page shows it.
 *
 * @param known whether it has one
 * @param edits whether the reader may give it one
 * @param preview of what is typed; null: nothing is
 */
public record FormulaSheet(
        Kpi kpi,
        boolean known,
        boolean edits,
        Typed typed,
        @Nullable FormulaPreview preview,
        Words words) {
    /** A mistake with the text around it, cut where it begins. */
    public record Mistake(String sentence, String before, String mark, String after) {}

    /** A function as it is offered while one types. */
    public record Offer(String written, String says) {}

    private static final List<String> FUNCTIONS = List.of(
            "sum",
            "avg",
            "min",
            "max",
            "weighted",
            "if",
            "coalesce",
            "abs",
            "round",
            "sqrt",
            "ln",
            "exp",
            "lag",
            "delta",
            "pctchange",
            "movavg",
            "movsum",
            "cumsum-in");

    public String path() {
        return "/kpis/" + kpi.id().value() + "/formula";
    }

    public String back() {
        return "/kpis/" + kpi.id().value();
    }

    public List<Option> modes() {
        return List.of(
                new Option(FormulaMode.COMPUTES.name(), words.of("formula.mode.computes")),
                new Option(FormulaMode.EXPLAINS.name(), words.of("formula.mode.explains")));
    }

    public List<Offer> functions() {
        return offers("", words);
    }

    /** The functions whose name begins so. */
    static List<Offer> offers(String beginning, Words words) {
        return FUNCTIONS.stream()
                .filter(name -> name.startsWith(beginning.toLowerCase(Locale.ROOT)))
                .map(name -> new Offer(name + "(", words.of("formula.function." + name)))
                .toList();
    }

    public @Nullable PreviewView shown() {
        return preview instanceof FormulaPreview.Shown found ? new PreviewView(kpi, found, words) : null;
    }

    public List<Mistake> mistakes() {
        return preview instanceof FormulaPreview.Mistaken(var text, var problems)
                ? problems.stream()
                        .map(problem -> mistake(words.of(problem.sentence()), text, problem.at()))
                        .toList()
                : List.of();
    }

    private static Mistake mistake(String sentence, String text, @Nullable Integer place) {
        if (place == null || text.isEmpty()) return new Mistake(sentence, text, "", "");
        int at = Math.clamp(place - 1, 0, text.length());
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && end - at < 24) end++;
        return new Mistake(sentence, text.substring(0, at), text.substring(at, end), text.substring(end));
    }
}
