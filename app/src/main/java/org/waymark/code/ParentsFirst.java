package org.waymark.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts things in an order in which each comes after what it leans on; who is above itself is told. */
final class ParentsFirst {
    private final Map<Handle, Thing> things;
    private final Map<Handle, Thing> inOrder = new LinkedHashMap<>();
    private final List<Fault> rings = new ArrayList<>();

    ParentsFirst(Map<Handle, Thing> things) {
        this.things = things;
        things.values().stream()
                .sorted(Comparator.comparing((Thing thing) -> thing.handle().kind())
                        .thenComparing(ParentsFirst::isLeftOut))
                .forEach(this::visit);
    }

    List<Thing> things() {
        return List.copyOf(inOrder.values());
    }

    List<Fault> rings() {
        return rings;
    }

    /** A key result may weigh nothing where another one counts, so that one comes first. */
    private static boolean isLeftOut(Thing thing) {
        return thing.handle().kind() == Kind.KEY_RESULT && thing.value("weight").equals(new Value.Amount(0));
    }

    private void visit(Thing thing) {
        var above = new ArrayDeque<Thing>();
        var seen = new HashSet<Handle>();
        for (Thing one = thing; one != null && !inOrder.containsKey(one.handle()); one = parent(one)) {
            if (!seen.add(one.handle())) {
                rings.add(new Fault(
                        one.spot("parent"),
                        one.handle() + ".parent",
                        Choices.text(one.value("parent")),
                        "no.code.ring"));
                break;
            }
            above.push(one);
        }
        above.forEach(one -> inOrder.put(one.handle(), one));
    }

    private @Nullable Thing parent(Thing thing) {
        return thing.value("parent") instanceof Value.Words(var key)
                ? things.get(new Handle(thing.handle().kind(), key))
                : null;
    }
}
