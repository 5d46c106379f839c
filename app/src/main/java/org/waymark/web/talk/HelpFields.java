package org.waymark.web.talk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.talk.HelpWish;
import org.waymark.web.Form;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** Reads a call for help from the form that it is a part of. */
@Component
public class HelpFields {
    private static final int LONGEST = 5000;

    private final Picks picks;

    HelpFields(Picks picks) {
        this.picks = picks;
    }

    /** Null when nothing is asked. What cannot be read is remembered in the form. */
    public @Nullable HelpWish read(Actor actor, Form form) {
        if (!form.has("need") && !form.has("of")) return null;
        return new HelpWish(form.text("need", LONGEST), picks.id(actor, form, "of", PickKind.PEOPLE));
    }
}
