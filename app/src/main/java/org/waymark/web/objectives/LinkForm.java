package org.waymark.web.objectives;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.objectives.KeyResult;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Unfolded;
import org.waymark.web.layout.Words;
import org.waymark.web.picks.Pick;
import org.waymark.web.picks.PickKind;
import org.waymark.web.picks.Picks;

/** Reads which parent somebody named for an objective. */
@Component
public class LinkForm {
    private final Picks picks;

    LinkForm(Picks picks) {
        this.picks = picks;
    }

    /** What of an objective can be linked: all of it, or one of its key results. */
    public static List<Option> children(ObjectiveView of, Words words) {
        return Stream.concat(
                        Stream.of(new Option("", words.of("objective.link.child.whole"))),
                        of.keyResults().stream()
                                .map(part -> new Option(part.id().value().toString(), part.title())))
                .toList();
    }

    /** A link that is wished for. */
    record Wish(Ref child, Ref parent, Link.Kind kind, double weight) {}

    Wish read(Actor actor, Form form, Objective.Id child) {
        var parent = parent(actor, form);
        if (parent == null && !form.has("parent")) {
            form.refuse("parent", "", "no.pick.parent-missing");
        }
        var part = form.optionalId("child");
        var kind = form.choice("link", Link.Kind.class);
        var weight = form.has("weight") ? form.number("weight") : 1;
        form.refuseIfBroken();
        var end = ref(child.value(), part);
        return new Wish(end, parent == null ? end : parent, kind, weight);
    }

    /** The parent that was named, if any. */
    @Nullable
    Ref parent(Actor actor, Form form) {
        var chosen = form.optionalLine("parentRef", 80).split("/", 2);
        var objective = Unfolded.id(chosen[0]);
        if (objective.isPresent()) {
            return ref(
                    objective.get(),
                    chosen.length < 2 ? null : Unfolded.id(chosen[1]).orElse(null));
        }
        var pick = picks.pick(actor, form, "parent", PickKind.GOALS);
        return pick == null ? null : ref(pick);
    }

    /** A link that was there, to be made again. */
    static Wish again(Form form) {
        var wish = new Wish(
                ref(form.id("child"), form.optionalId("childPart")),
                ref(form.id("parent"), form.optionalId("parentPart")),
                form.choice("link", Link.Kind.class),
                form.number("weight"));
        form.refuseIfBroken();
        return wish;
    }

    /** Where a link that was just made is taken back: a new one goes away again; one that was there becomes what it was. */
    public static String undo(Link link, @Nullable Link before, String back) {
        var links = "/objectives/" + link.child().objective().value() + "/links/";
        var again = "?back=" + URLEncoder.encode(back, UTF_8);
        return before == null
                ? links + link.id().value() + "/removal" + again
                : links + "restoration" + again + "&" + query(before);
    }

    /** What brings a link back, for the address of its restoration. */
    static String query(Link link) {
        return "link=%s&weight=%s&%s&%s"
                .formatted(link.kind(), link.weight(), query("child", link.child()), query("parent", link.parent()));
    }

    private static String query(String name, Ref ref) {
        var part = ref.keyResult();
        return name + "=" + ref.objective().value() + "&" + name + "Part=" + (part == null ? "" : part.value());
    }

    private static Ref ref(Pick pick) {
        var of = pick.of();
        return of == null ? ref(pick.id(), null) : ref(of, pick.id());
    }

    private static Ref ref(UUID objective, @Nullable UUID part) {
        return new Ref(new Objective.Id(objective), part == null ? null : new KeyResult.Id(part));
    }
}
