package org.waymark.web.checkins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.measure.Target;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.keyresults.KeyResultCards;
import org.waymark.web.keyresults.KeyResultPage;
import org.waymark.web.keyresults.KeyResultQuery;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Shells;
import org.waymark.web.layout.Toast;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** Shows the form of a check-in, as a page or as a part of one, and what came of it. */
@Component
class CheckInPages {
    private final KeyResultQuery query;
    private final KeyResultCards cards;
    private final PartsQuery parts;
    private final Frames frames;
    private final Shells shells;
    private final Templates templates;

    CheckInPages(
            KeyResultQuery query,
            KeyResultCards cards,
            PartsQuery parts,
            Frames frames,
            Shells shells,
            Templates templates) {
        this.query = query;
        this.cards = cards;
        this.parts = parts;
        this.frames = frames;
        this.shells = shells;
        this.templates = templates;
    }

    CheckInSheet fresh(Actor actor, KeyResult.Id id, Typed typed, Words words) {
        var placed = query.get(actor, id, words.today());
        if (!typed.values().isEmpty()) return new CheckInSheet(placed, null, typed, words);
        var isList = placed.of().definition().target() instanceof Target.Milestones;
        var done = isList ? parts.latest(actor, id) : List.<Double>of();
        return new CheckInSheet(placed, null, CheckInSheet.fresh(placed.of(), done), words);
    }

    CheckInSheet correction(Actor actor, CheckIn wrong, Typed typed, Words words) {
        var placed = query.get(actor, wrong.keyResult(), words.today());
        var shown = typed.values().isEmpty()
                ? CheckInSheet.of(wrong, placed.of().definition().target())
                : typed;
        return new CheckInSheet(placed, wrong.id(), shown, words);
    }

    Page form(CheckInSheet sheet, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            return Page.of(templates.checkinsForm(frames.of(request), sheet, true));
        }
        return Page.of(templates.checkinsPage(shells.of(request, response), sheet));
    }

    /** With script the card as it is now, which takes the place of the old one where there is one. */
    Object answer(Actor actor, CheckIn done, boolean script, HttpServletRequest request, HttpServletResponse response) {
        var frame = frames.of(request);
        var placed = query.get(actor, done.keyResult(), frame.words().today());
        var said = frame.words().of("check-in.saved", placed.of().title());
        if (!script) {
            Toasts.leave(response, said, null);
            return new SeeOther(placed.home().path() + "#" + placed.of().anchor());
        }
        response.setHeader("HX-Trigger", "done");
        var card = showsCard(request, placed)
                ? cards.card(actor, placed.of(), placed.home(), placed.rules(), frame.words())
                : null;
        return Page.of(templates.checkinsSaved(frame, card, List.of(new Toast(said, null))));
    }

    /** The pages of the key result and of its objective do; lists have a row of it, which hears of it. */
    private static boolean showsCard(HttpServletRequest request, KeyResultPage.Placed placed) {
        var page = request.getHeader("HX-Current-URL");
        return page == null
                || page.contains(placed.home().path())
                || page.contains(placed.of().path());
    }
}
