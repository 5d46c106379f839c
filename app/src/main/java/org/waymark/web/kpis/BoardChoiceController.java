package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Page;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.Choices;

/** The teams and people that the board can be filtered by: a menu, and without script a page. */
@Controller
class BoardChoiceController {
    private final BoardQuery query;
    private final Templates templates;

    BoardChoiceController(BoardQuery query, Templates templates) {
        this.query = query;
        this.templates = templates;
    }

    @GetMapping("/kpis/choices")
    Page choices(Actor actor, Shell shell, HttpServletRequest request, @RequestParam String of) {
        var text = Choices.typed(request);
        var named =
                switch (of) {
                    case "team" -> query.teams(actor, text);
                    case "owner" -> query.owners(actor, text);
                    default -> throw new Refused.Missing("list");
                };
        var links = links(BoardFilter.of(request.getParameterMap()), of, named, shell.words());
        return Page.of(
                templates.picksChoices(shell, Choices.of(request, shell.words().of("kpis.filter." + of), links)));
    }

    private static List<Choice> links(BoardFilter filter, String name, List<BoardSummary.Named> values, Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                words.of("kpis.filter.any." + name),
                filter.with(name, ""),
                filter.value(name).isEmpty()));
        values.forEach(value -> choices.add(new Choice(
                value.name(),
                filter.with(name, value.id().toString()),
                filter.value(name).equals(value.id().toString()))));
        return choices;
    }
}
