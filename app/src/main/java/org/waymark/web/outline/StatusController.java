package org.waymark.web.outline;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Standing;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.keyresults.KeyResultCards;
import org.waymark.web.keyresults.KeyResultQuery;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Why;
import org.waymark.web.pages.Templates;

/** Why an objective or a key result stands as it does: a page of its own, or just the reasons for a row that is clicked. */
@Controller
class StatusController {
    private static final String PART = "HX-Request";

    private final StandingQuery standings;
    private final KeyResultQuery keyResults;
    private final KeyResultCards cards;
    private final Templates templates;

    StatusController(StandingQuery standings, KeyResultQuery keyResults, KeyResultCards cards, Templates templates) {
        this.standings = standings;
        this.keyResults = keyResults;
        this.cards = cards;
        this.templates = templates;
    }

    @GetMapping("/objectives/{id}/status")
    Page ofObjective(Actor actor, Shell shell, @PathVariable UUID id) {
        var judged = standings.of(actor, id, shell.words());
        return page(actor, shell, judged.title(), "/objectives/" + id, judged.standing());
    }

    @GetMapping(path = "/objectives/{id}/status", headers = PART)
    Page partOfObjective(Actor actor, Frame frame, @PathVariable UUID id) {
        return part(actor, frame, standings.of(actor, id, frame.words()).standing());
    }

    @GetMapping("/key-results/{id}/status")
    Page ofKeyResult(Actor actor, Shell shell, @PathVariable UUID id) {
        var words = shell.words();
        var placed = keyResults.get(actor, new KeyResult.Id(id), words.today());
        return page(
                actor,
                shell,
                placed.of().title(),
                placed.of().path(),
                placed.of().standing(placed.home().judgedOn(words), placed.rules()));
    }

    @GetMapping(path = "/key-results/{id}/status", headers = PART)
    Page partOfKeyResult(Actor actor, Frame frame, @PathVariable UUID id) {
        var words = frame.words();
        var placed = keyResults.get(actor, new KeyResult.Id(id), words.today());
        return part(actor, frame, placed.of().standing(placed.home().judgedOn(words), placed.rules()));
    }

    private Page page(Actor actor, Shell shell, String title, String path, Standing standing) {
        var why = Why.of(standing, shell.words());
        return Page.of(templates.outlineStanding(shell, title, path, why, cards.settings(actor)));
    }

    private Page part(Actor actor, Frame frame, Standing standing) {
        return Page.of(templates.outlineReasons(frame.words(), Why.of(standing, frame.words()), cards.settings(actor)));
    }
}
