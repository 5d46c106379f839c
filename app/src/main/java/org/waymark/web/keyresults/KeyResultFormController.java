package org.waymark.web.keyresults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.objectives.ObjectiveQuery;
import org.waymark.web.pages.Templates;

/** The form of a key result, new and again. A change of its kind shows it anew with what was typed. */
@Controller
class KeyResultFormController {
    private final KeyResults keyResults;
    private final KeyResultForm forms;
    private final KeyResultQuery query;
    private final ObjectiveQuery objectives;
    private final Objectives changeable;
    private final Templates templates;

    KeyResultFormController(
            KeyResults keyResults,
            KeyResultForm forms,
            KeyResultQuery query,
            ObjectiveQuery objectives,
            Objectives changeable,
            Templates templates) {
        this.keyResults = keyResults;
        this.forms = forms;
        this.query = query;
        this.objectives = objectives;
        this.changeable = changeable;
        this.templates = templates;
    }

    @GetMapping("/objectives/{id}/key-results/new")
    Page fresh(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var home = home(actor, id, shell);
        var me = shell.me().face().name();
        return page(
                shell,
                typed.values().isEmpty() ? KeyResultForm.fresh(home.cycle().period(), me) : typed,
                home);
    }

    @PostMapping("/objectives/{id}/key-results/form")
    Page freshAgain(Actor actor, Shell shell, HttpServletRequest request, @PathVariable UUID id) {
        var home = home(actor, id, shell);
        return page(shell, Typed.sent(request.getParameterMap()), home);
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/objectives/{id}/key-results")
    SeeOther add(Actor actor, Form form, @PathVariable UUID id) {
        var added = keyResults.add(actor, new Objective.Id(id), forms.read(actor, form));
        return new SeeOther("/objectives/" + id + "#kr-" + added.id().value());
    }

    @GetMapping("/key-results/{id}/edit")
    Page edit(Actor actor, Shell shell, Typed typed, @PathVariable UUID id) {
        var placed = placed(actor, id, shell);
        var shown = typed.over(KeyResultForm.of(placed.of()), shell.words());
        return page(shell, shown, placed);
    }

    @PostMapping("/key-results/{id}/form")
    Page editAgain(Actor actor, Shell shell, HttpServletRequest request, @PathVariable UUID id) {
        var placed = placed(actor, id, shell);
        return page(shell, Typed.sent(request.getParameterMap()), placed);
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping("/key-results/{id}")
    SeeOther save(Actor actor, Form form, @PathVariable UUID id) {
        var version = form.version();
        var saved = keyResults.edit(actor, new KeyResult.Id(id), version, forms.read(actor, form));
        return new SeeOther("/objectives/" + saved.objective().value() + "#kr-" + id);
    }

    private KeyResultHome home(Actor actor, UUID id, Shell shell) {
        changeable.requireEditable(actor, new Objective.Id(id));
        return objectives
                .get(actor, new Objective.Id(id), shell.words().today())
                .home();
    }

    private KeyResultPage.Placed placed(Actor actor, UUID id, Shell shell) {
        keyResults.requireEditable(actor, new KeyResult.Id(id));
        return query.get(actor, new KeyResult.Id(id), shell.words().today());
    }

    private Page page(Shell shell, Typed typed, KeyResultHome home) {
        return page(shell, new KeyResultSheet(typed, home, null, false, shell.words()));
    }

    private Page page(Shell shell, Typed typed, KeyResultPage.Placed placed) {
        var follows = placed.work().follows();
        return page(shell, new KeyResultSheet(typed, placed.home(), placed.of().path(), follows, shell.words()));
    }

    private Page page(Shell shell, KeyResultSheet sheet) {
        return Page.of(templates.keyresultsForm(shell, sheet));
    }
}
