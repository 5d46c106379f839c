package org.waymark.code;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.code.Value.Many;
import org.waymark.code.Value.Parts;
import org.waymark.code.Value.Words;

/** Finds the keys and addresses that files name and that lead nowhere. */
final class LooseEnds {
    private final Wanted wanted;
    private final Present present;
    private final Faults faults = new Faults();

    private LooseEnds(Wanted wanted, Present present) {
        this.wanted = wanted;
        this.present = present;
    }

    static List<Fault> of(Wanted wanted, Present present) {
        var ends = new LooseEnds(wanted, present);
        wanted.things().values().forEach(ends::look);
        return ends.faults.all();
    }

    private void look(Thing thing) {
        for (var field : Form.fields(thing.handle().kind())) {
            var said = thing.said().get(field.name());
            if (said != null) look(field.shape(), said.value(), said.spot(), thing.handle() + "." + field.name());
        }
        linkedTwice(thing);
    }

    private void look(Shape shape, Value value, Spot spot, String where) {
        switch (value) {
            case Words(var text) -> word(shape, text, spot, where);
            case Many(var items) -> {
                var item = itemOf(shape);
                items.forEach(one -> look(item, one, spot, where));
            }
            case Parts(var fields) -> parts(shape, fields, spot, where);
            case Value.Amount _, Value.Truth _, Value.Day _, Value.Nothing _ -> {}
        }
    }

    private static Shape itemOf(Shape shape) {
        return switch (shape) {
            case Shape.ListOf list -> list.item();
            case Shape.Either either ->
                either.shapes().stream()
                        .filter(Shape.ListOf.class::isInstance)
                        .map(list -> ((Shape.ListOf) list).item())
                        .findFirst()
                        .orElse(shape);
            case Shape other -> other;
        };
    }

    private void parts(Shape shape, Map<String, Value> fields, Spot spot, String where) {
        if (!(shape instanceof Shape.Group group)) return;
        for (var field : group.fields()) {
            var value = fields.get(field.name());
            if (value != null) look(field.shape(), value, spot, where + "." + field.name());
        }
    }

    private void word(Shape shape, String text, Spot spot, String where) {
        switch (shape) {
            case Shape.Person _ -> person(text, spot, where);
            case Shape.Party _ when text.contains("@") -> person(text, spot, where);
            case Shape.Party _ -> reference(Set.of(Kind.TEAM), text, spot, where);
            case Shape.Reference(var kinds) -> reference(kinds, text, spot, where);
            case Shape.Line _,
                    Shape.Text _,
                    Shape.Amount _,
                    Shape.Whole _,
                    Shape.Truth _,
                    Shape.Day _,
                    Shape.Choice _,
                    Shape.Key _,
                    Shape.ListOf _,
                    Shape.Group _,
                    Shape.Either _ -> {}
        }
    }

    private void person(String email, Spot spot, String where) {
        if (!present.people().containsKey(email)) faults.add(new Fault(spot, where, email, "no.code.nobody"));
    }

    private void reference(Set<Kind> kinds, String path, Spot spot, String where) {
        var parts = path.contains("/");
        var found = kinds.stream()
                .filter(kind -> kind.within().isPresent() == parts)
                .map(kind -> new Handle(kind, path))
                .anyMatch(handle ->
                        wanted.things().containsKey(handle) || present.known().containsKey(handle));
        if (!found) faults.add(new Fault(spot, where, path, "no.code.unknown"));
    }

    /** Between two there is one link. */
    private void linkedTwice(Thing thing) {
        if (!(thing.value("contributes-to") instanceof Many(var one))
                || !(thing.value("supports") instanceof Many(var other))) return;
        var contributes = one.stream().map(link -> ((Parts) link).get("to")).toList();
        other.stream()
                .map(link -> ((Parts) link).get("to"))
                .filter(contributes::contains)
                .forEach(both -> faults.add(new Fault(
                        thing.spot("supports"),
                        thing.handle() + ".supports",
                        Choices.text(both),
                        "no.code.linked-twice")));
    }
}
