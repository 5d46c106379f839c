package org.waymark.web.talk;

import java.util.UUID;
import org.waymark.talk.Subject;
import org.waymark.web.layout.Typed;

/**
 * A form about help: to ask for it, or to say what was done.
 *
 * @param id of its element
 * @param action where it goes
 * @param need what was asked; empty in the form that asks
 */
public record HelpForm(String id, String action, Subject checkIn, String need, Typed typed) {
    static HelpForm ask(UUID shown, Subject checkIn, Typed typed) {
        return new HelpForm("ask-" + checkIn.id(), "/check-ins/" + shown + "/help", checkIn, "", typed);
    }

    static HelpForm answer(UUID help, Subject checkIn, String need, Typed typed) {
        return new HelpForm("give-" + help, "/help/" + help + "/answer", checkIn, need, typed);
    }

    public boolean asks() {
        return need.isEmpty();
    }

    public String back() {
        return action + "/new";
    }

    /** Where the talk is that it belongs to. */
    public String path() {
        return Talk.path(checkIn);
    }

    public String target() {
        return "#said-" + checkIn.id();
    }
}
