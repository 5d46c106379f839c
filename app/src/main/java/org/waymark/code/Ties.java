package org.waymark.code;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;

/** Makes the links of an objective or key result those that a file names; those that the actor may not see stay. */
@Component
class Ties {
    private final Alignment alignment;
    private final KeyResults keyResults;

    Ties(Alignment alignment, KeyResults keyResults) {
        this.alignment = alignment;
        this.keyResults = keyResults;
    }

    private record Wanted(Link.Kind kind, double weight) {}

    void tie(Wish wish, Ref child) {
        if (!wish.differs("contributes-to", "supports")) return;
        var wanted = new HashMap<Ref, Wanted>();
        gather(wish, "contributes-to", Link.Kind.CONTRIBUTE, wanted);
        gather(wish, "supports", Link.Kind.SUPPORT, wanted);
        for (var link : alignment.of(wish.actor(), child.objective())) {
            if (link.child().equals(child) && !keeps(link, wanted)) alignment.unlink(wish.actor(), link.id());
        }
        wanted.forEach((parent, one) -> alignment.link(wish.actor(), child, parent, one.kind(), one.weight()));
    }

    /** Takes what is there already out of what is wanted. */
    private static boolean keeps(Link link, Map<Ref, Wanted> wanted) {
        var one = wanted.get(link.parent());
        if (one != null && one.equals(new Wanted(link.kind(), link.weight()))) wanted.remove(link.parent());
        return one != null;
    }

    private void gather(Wish wish, String field, Link.Kind kind, Map<Ref, Wanted> wanted) {
        for (var one : wish.items(field)) {
            wanted.put(parent(wish, one.text("to")), new Wanted(kind, one.amount("weight")));
        }
    }

    private Ref parent(Wish wish, String path) {
        if (!path.contains("/")) {
            return new Ref(new Objective.Id(wish.references().thing(new Handle(Kind.OBJECTIVE, path))), null);
        }
        UUID id = wish.references().thing(new Handle(Kind.KEY_RESULT, path));
        return Ref.to(keyResults.get(wish.actor(), new KeyResult.Id(id)));
    }
}
