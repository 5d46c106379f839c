package org.waymark.web.picks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Sentence;
import org.waymark.web.Form;

/** Reads fields in which somebody typed a name. */
@Component
public class Picks {
    private static final int SHOWN = 10;
    private static final int LOOKED_AT = 50;
    private static final int LONGEST = 400;

    private final PickQuery query;

    Picks(PickQuery query) {
        this.query = query;
    }

    /** What fits so far. */
    List<Pick> suggestions(Actor actor, PickKind kind, String text) {
        return query.find(actor, kind, bare(text), SHOWN);
    }

    /** What was meant; null when nothing was typed, or when it is not clear, which the form then says. */
    public @Nullable Pick pick(Actor actor, Form form, String field, PickKind kind) {
        var text = form.optionalLine(field, LONGEST);
        if (text.isEmpty()) return null;
        var found = query.find(actor, kind, bare(text), LOOKED_AT);
        var named = found.stream().filter(pick -> pick.isMeantBy(text)).toList();
        var meant = named.isEmpty() && kind == PickKind.PEOPLE
                ? found.stream().filter(pick -> pick.isCalled(text)).toList()
                : named;
        if (meant.size() == 1) return meant.getFirst();
        form.refuse(field, text, meant.isEmpty() ? kind.none() : new Sentence("no.pick.several"));
        return null;
    }

    public @Nullable UUID id(Actor actor, Form form, String field, PickKind kind) {
        var pick = pick(actor, form, field, kind);
        return pick == null ? null : pick.id();
    }

    /** Without the hint in brackets, which is not part of what is searched. */
    static String bare(String text) {
        return text.replaceFirst("\\s*\\([^()]*\\)\\s*$", "");
    }
}
