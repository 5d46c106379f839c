package org.waymark.web.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.Initiative.Status;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.web.Page;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.GoalView;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.Choices;

/** The board of a cycle, one card of it, and what it can be filtered by. */
@Controller
class BoardController {
    private final BoardQuery query;
    private final Access access;
    private final Templates templates;

    BoardController(BoardQuery query, Access access, Templates templates) {
        this.query = query;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/board")
    Page board(Actor actor, Shell shell, HttpServletRequest request) {
        var cycle = shell.chosen();
        if (cycle == null) return Page.of(templates.outlineNothing(shell));
        var filter = OutlineFilter.of(GoalView.BOARD, request.getParameterMap());
        var wanted = wanted(actor, cycle, filter);
        var whole = Arrays.stream(Status.values())
                .filter(status -> status.name().equals(filter.text("show")))
                .findFirst()
                .orElse(null);
        var page = new BoardPage(
                cycle,
                filter,
                query.lanes(actor, wanted, whole),
                name(actor, wanted, "team", wanted.team()),
                name(actor, wanted, "owner", wanted.owner()),
                !cycle.isClosed() && access.maySomewhere(actor, Action.DO_WORK),
                !cycle.isClosed() && access.maySomewhere(actor, Action.PLAN_WORK));
        return Page.of(templates.boardPage(shell, page));
    }

    @GetMapping("/initiatives/{id}/card")
    Page card(Actor actor, Frame frame, @PathVariable UUID id) {
        var card = query.card(actor, id).orElseThrow(() -> new Refused.Missing("initiative"));
        return Page.of(templates.boardCard(frame, card, access.maySomewhere(actor, Action.DO_WORK)));
    }

    @GetMapping("/board/choices")
    Page choices(Actor actor, Shell shell, HttpServletRequest request, @RequestParam String of) {
        var cycle = shell.chosen();
        if (cycle == null || !List.of("team", "owner").contains(of)) throw new Refused.Missing("list");
        var words = shell.words();
        var filter = OutlineFilter.of(GoalView.BOARD, request.getParameterMap());
        var found = new LinkedHashMap<String, String>();
        if (of.equals("owner") && Choices.typed(request).isEmpty()) found.put("me", words.of("outline.me"));
        found.putAll(query.choices(actor, wanted(actor, cycle, filter), of, Choices.typed(request)));
        return Page.of(templates.picksChoices(
                shell, Choices.of(request, words.of("outline.filter." + of), links(filter, of, cycle, found, words))));
    }

    private static List<Choice> links(
            OutlineFilter filter, String name, Cycle cycle, Map<String, String> values, Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                words.of("outline.any." + name), filter.with(name, null).path(cycle.slug()), !filter.has(name)));
        values.forEach((value, label) -> choices.add(new Choice(
                label,
                filter.with(name, value).path(cycle.slug()),
                filter.text(name).equals(value))));
        return choices;
    }

    private static BoardFilter wanted(Actor actor, Cycle cycle, OutlineFilter filter) {
        var me = filter.text("owner").equals("me");
        return new BoardFilter(cycle, filter.text("q"), filter.id("team"), me ? actor.person() : filter.id("owner"));
    }

    private @Nullable String name(Actor actor, BoardFilter filter, String of, @Nullable UUID id) {
        return id == null ? null : query.choices(actor, filter, of, "").getOrDefault(id.toString(), "…");
    }
}
