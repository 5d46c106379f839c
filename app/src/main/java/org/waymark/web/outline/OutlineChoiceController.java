package org.waymark.web.outline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Page;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.GoalView;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.Choices;

/** The teams, people and tags that a view of objectives can be filtered by: a menu, and without script a page. */
@Controller
class OutlineChoiceController {
    private final ChoiceQuery query;
    private final Templates templates;

    OutlineChoiceController(ChoiceQuery query, Templates templates) {
        this.query = query;
        this.templates = templates;
    }

    @GetMapping("/objectives/choices")
    Page choices(
            Actor actor,
            Shell shell,
            HttpServletRequest request,
            @RequestParam(defaultValue = "OUTLINE") GoalView view,
            @RequestParam String of,
            @RequestParam("in") UUID cycle) {
        var words = shell.words();
        var filter = OutlineFilter.of(view, request.getParameterMap());
        var values = values(new Scope(actor, cycle, filter, words.today()), of, Choices.typed(request), words);
        var slug = shell.chosen() == null ? "" : shell.chosen().slug();
        return Page.of(templates.picksChoices(
                shell, Choices.of(request, words.of("outline.filter." + of), links(filter, of, slug, values, words))));
    }

    private Map<String, String> values(Scope scope, String of, String text, Words words) {
        return switch (of) {
            case "team" -> query.teams(scope.actor(), text);
            case "tag" -> query.tags(scope, text);
            case "owner" -> {
                var owners = new LinkedHashMap<String, String>();
                if (text.isEmpty()) owners.put("me", words.of("outline.me"));
                owners.putAll(query.owners(scope, text));
                yield owners;
            }
            default -> throw new Refused.Missing("list");
        };
    }

    private static List<Choice> links(
            OutlineFilter filter, String name, String slug, Map<String, String> values, Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                words.of("outline.any." + name), filter.with(name, null).path(slug), !filter.has(name)));
        values.forEach((value, label) -> choices.add(new Choice(
                label, filter.with(name, value).path(slug), filter.text(name).equals(value))));
        return choices;
    }
}
