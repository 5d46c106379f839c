package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.people.Action;
import org.waymark.people.Audience;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.objectives.AudienceUndo;
import org.waymark.web.pages.Templates;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** Who may see a KPI: everybody, or its owner and measurer with some people and teams. */
@Controller
class KpiAudienceController {
    private final Kpis kpis;
    private final KpiSheetQuery sheets;
    private final Picks picks;
    private final Templates templates;

    KpiAudienceController(Kpis kpis, KpiSheetQuery sheets, Picks picks, Templates templates) {
        this.kpis = kpis;
        this.sheets = sheets;
        this.picks = picks;
        this.templates = templates;
    }

    @GetMapping("/kpis/{id}/audience")
    Page form(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        kpis.requireEditable(actor, new Kpi.Id(id));
        var sheet = sheets.sheet(actor, id);
        return Page.of(templates.kpisAudience(
                shell, sheet, typed.over(stored(sheet, sheet.state().version()), shell.words())));
    }

    @Needs(Action.EDIT_KPI)
    @PostMapping("/kpis/{id}/audience")
    SeeOther save(Actor actor, Words words, Form form, @PathVariable UUID id, HttpServletResponse response) {
        var persons = parties(form, "person", picks.id(actor, form, "add-person", PickKind.PEOPLE));
        var teams = parties(form, "team", picks.id(actor, form, "add-team", PickKind.TEAMS));
        var few = form.word("seen", "all", "some").equals("some");
        form.refuseIfBroken();
        var before = sheets.sheet(actor, id);
        var kpi = kpis.share(actor, new Kpi.Id(id), form.version(), few, new Audience(persons, teams));
        if (kpis.aimed(actor, Set.of(kpi.id())).isEmpty()) {
            Toasts.leave(response, words.of("kpis.audience.without-you"), null);
            return new SeeOther("/kpis");
        }
        var undo = AudienceUndo.path("/kpis/" + id + "/audience", stored(before, kpi.version()));
        Toasts.leave(response, words.of("kpis.audience.done"), undo);
        return new SeeOther("/kpis/" + id);
    }

    private static Set<UUID> parties(Form form, String field, @Nullable UUID added) {
        var parties = new HashSet<>(form.ids(field));
        if (added != null) parties.add(added);
        return parties;
    }

    private static Typed stored(KpiSheet sheet, long version) {
        var values = new HashMap<String, List<String>>();
        values.put("version", List.of(Long.toString(version)));
        values.put("seen", List.of(sheet.state().restricted() ? "some" : "all"));
        values.put("person", ids(sheet, false));
        values.put("team", ids(sheet, true));
        return new Typed(values, List.of());
    }

    private static List<String> ids(KpiSheet sheet, boolean teams) {
        return sheet.audience().stream()
                .filter(party -> party.team() == teams)
                .map(party -> party.id().toString())
                .toList();
    }
}
