package org.waymark.web.picks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.pages.Templates;

/** What fits while somebody types a name: the options under the field. */
@Controller
class PickController {
    /** No name is as long; nothing fits what is longer. */
    private static final int LONGEST = 400;

    private final Picks picks;
    private final Templates templates;

    PickController(Picks picks, Templates templates) {
        this.picks = picks;
        this.templates = templates;
    }

    /** The text comes under the name of its field, as a field sends itself. */
    @GetMapping("/picks/{kind}")
    Page options(Actor actor, @PathVariable String kind, @RequestParam String field, HttpServletRequest request) {
        var text = request.getParameter(field);
        var wanted = PickKind.at(kind);
        if (text != null && text.length() > LONGEST) return Page.of(templates.picksOptions(List.of()));
        return Page.of(templates.picksOptions(picks.suggestions(actor, wanted, text == null ? "" : text)));
    }
}
