package org.waymark.web.objectives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.cycles.Cycles;
import org.waymark.insights.Suggestion;
import org.waymark.insights.Suggestions;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.library.Library;
import org.waymark.measure.Digits;
import org.waymark.measure.Direction;
import org.waymark.objectives.Objective;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Team;
import org.waymark.people.Teams;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.Typing;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.objectives.SuggestionSheet.Row;
import org.waymark.web.pages.Templates;

/** An objective that a KPI asks for: proposed, edited, kept as a draft. */
@Controller
@RequestMapping("/kpis/{id}/suggestion")
class SuggestionController {
    private final Suggestions suggestions;
    private final SuggestionForm forms;
    private final Kpis kpis;
    private final Library library;
    private final Cycles cycles;
    private final Teams teams;
    private final Access access;
    private final Templates templates;

    SuggestionController(
            Suggestions suggestions,
            SuggestionForm forms,
            Kpis kpis,
            Library library,
            Cycles cycles,
            Teams teams,
            Access access,
            Templates templates) {
        this.suggestions = suggestions;
        this.forms = forms;
        this.kpis = kpis;
        this.library = library;
        this.cycles = cycles;
        this.teams = teams;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping
    Page form(
            Actor actor,
            Shell shell,
            Typed typed,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID signal) {
        access.requireSomewhere(actor, Action.CREATE_GOAL);
        var kpi = kpis.get(actor, new Kpi.Id(id));
        var suggestion = suggestions.of(actor, kpi.id()).orElse(null);
        var shown = typed.values().isEmpty() ? proposed(actor, shell, kpi, suggestion) : typed;
        var open = cycles.all(actor).stream().filter(cycle -> !cycle.isClosed()).toList();
        return Page.of(templates.objectivesSuggestion(
                shell,
                new SuggestionSheet(
                        new ObjectiveSheet(shown, null, open, null, shell.words()),
                        kpi,
                        suggestion == null ? null : suggestion.why(),
                        rows(actor, shell.words(), kpi, suggestion, shown),
                        library.meant(kpi.name())
                                .map(like -> library.moving(like, shell.words().locale()))
                                .orElse(List.of()),
                        signal)));
    }

    @Needs(Action.CREATE_GOAL)
    @PostMapping("/acceptance")
    SeeOther accept(Actor actor, Form form, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var kpi = new Kpi.Id(id);
        var drafted = suggestions.accept(actor, kpi, forms.wish(actor, form, kpi));
        Toasts.leave(response, words.of("objective.drafted"), null);
        return new SeeOther("/objectives/" + drafted.id().value());
    }

    /** What stands in the fields before anybody typed. */
    private Typed proposed(Actor actor, Shell shell, Kpi kpi, @Nullable Suggestion suggestion) {
        var words = shell.words();
        var cycle = shell.chosen();
        var typing = new Typing()
                .put("cycle", cycle == null ? null : cycle.id().value())
                .put("level", kpi.holder().level())
                .put("team", team(actor, kpi))
                .put("owner", shell.me().face().name())
                .put("kind", Objective.Kind.ASPIRATIONAL)
                .put("way", "UP");
        if (suggestion == null) return typing.typed();
        var said = new SuggestionWords(suggestion, kpi, words);
        typing.put("title", said.title())
                .put("problem", said.problem())
                .put("way", suggestion.way())
                .put("size", Digits.clean(Math.abs(suggestion.to() - suggestion.from())))
                .put("delayDays", suggestion.delayDays());
        for (int i = 0; i < suggestion.parts().size(); i++) {
            var part = suggestion.parts().get(i);
            typing.put("take-" + i, "true")
                    .put("kpi-" + i, part.kpi().value())
                    .put("title-" + i, said.title(part, kpis.get(actor, part.kpi())))
                    .put("from-" + i, part.from())
                    .put("to-" + i, part.to());
            if (part.basis() == Suggestion.Basis.GUARDRAIL) typing.put("keep-" + i, "true");
        }
        return typing.typed();
    }

    private @Nullable String team(Actor actor, Kpi kpi) {
        var team = kpi.holder().team();
        return team == null ? null : teams.find(actor, new Team.Id(team)).name();
    }

    private List<Row> rows(Actor actor, Words words, Kpi kpi, @Nullable Suggestion suggestion, Typed shown) {
        var rows = new ArrayList<Row>();
        var said = suggestion == null ? null : new SuggestionWords(suggestion, kpi, words);
        for (var id : SuggestionSheet.kpis(shown)) {
            var of = kpis.get(actor, new Kpi.Id(id));
            rows.add(row(
                    rows.size(), of, said, !shown.value("keep-" + rows.size()).isEmpty()));
        }
        return rows;
    }

    private static Row row(int number, Kpi of, @Nullable SuggestionWords said, boolean keeps) {
        var part = said == null ? null : said.suggestion().partOf(of.id()).orElse(null);
        return new Row(
                number,
                of.id().value(),
                of.name(),
                said == null || part == null ? "" : said.basis(part),
                part == null ? null : SuggestionWords.method(part),
                keeps,
                of.metric().direction() == Direction.HIGHER,
                of.metric().unit().symbol());
    }
}
