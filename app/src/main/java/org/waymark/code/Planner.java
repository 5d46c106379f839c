package org.waymark.code;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.code.Change.Deed;

/** Compares what files say with what is there. Pure: the same words and the same world make the same steps. */
final class Planner {
    private final Wanted wanted;
    private final Present present;
    private final String me;
    private final Faults faults = new Faults();

    private Planner(Wanted wanted, Present present) {
        this.wanted = wanted;
        this.present = present;
        this.me = present.me();
    }

    /** @param steps each after what it leans on; what is archived comes last, parts before what they are parts of */
    record Steps(List<Step> all, List<Fault> faults) {}

    /**
     * @param prune whether what the files do not name, and could, is archived
     */
    static Steps of(Wanted wanted, Present present, boolean prune) {
        var planner = new Planner(wanted, present);
        planner.faults.addAll(wanted.faults());
        planner.faults.addAll(LooseEnds.of(wanted, present));
        var steps = Stream.concat(planner.asked(), prune ? planner.unnamed() : Stream.empty())
                .toList();
        return new Steps(steps, planner.faults.all());
    }

    private Stream<Step> asked() {
        var inOrder = new ParentsFirst(wanted.things());
        var steps = inOrder.things().stream()
                .map(this::step)
                .flatMap(Stream::ofNullable)
                .toList();
        faults.addAll(inOrder.rings());
        return steps.stream();
    }

    private @Nullable Step step(Thing thing) {
        var known = present.find(thing.handle()).orElse(null);
        var fields = Merging.of(thing, known, me);
        if (known == null) return added(thing, fields);
        var differences = Comparison.between(thing.handle().kind(), known.fields(), fields);
        if (differences.isEmpty() && !known.archived()) return null;
        var deed = known.archived() ? Deed.RESTORE : Deed.CHANGE;
        var change = new Change(deed, thing.handle(), known.title(), differences, thing.spot());
        return new Step(change, fields, known, thing);
    }

    private Step added(Thing thing, Map<String, Value> fields) {
        var kind = thing.handle().kind();
        for (var field : Form.fields(kind)) {
            if (field.required()
                    && !fields.containsKey(field.name())
                    && !faults.isWrong(thing.handle() + "." + field.name())) {
                faults.add(new Fault(thing.spot(), thing.handle() + "." + field.name(), "", "no.code.missing"));
            }
        }
        var differences = Form.fields(kind).stream()
                .filter(field -> fields.containsKey(field.name()))
                .filter(field ->
                        !fields.getOrDefault(field.name(), Value.NOTHING).equals(field.usual()))
                .map(field ->
                        new Difference(field.name(), Value.NOTHING, fields.getOrDefault(field.name(), Value.NOTHING)))
                .toList();
        var title = Choices.text(fields.getOrDefault("title", fields.getOrDefault("name", Value.EMPTY)));
        return new Step(new Change(Deed.ADD, thing.handle(), title, differences, thing.spot()), fields, null, thing);
    }

    /** What is there, and no file names it. Cycles are never archived. */
    private Stream<Step> unnamed() {
        var cycles = Map.of(Kind.OBJECTIVE, cyclesOf(Kind.OBJECTIVE), Kind.INITIATIVE, cyclesOf(Kind.INITIATIVE));
        var gone = present.known().values().stream()
                .filter(known -> !known.archived() && !wanted.things().containsKey(known.handle()))
                .filter(known -> isListed(known, cycles))
                .toList();
        var wholes = gone.stream().map(Known::handle).collect(Collectors.toSet());
        return gone.stream()
                .filter(known -> known.handle().kind().within().isEmpty()
                        || !wholes.contains(known.handle().whole()))
                .sorted(Comparator.comparing((Known known) -> known.handle().kind())
                        .thenComparing(this::depth)
                        .reversed())
                .map(Planner::archived);
    }

    private boolean isListed(Known known, Map<Kind, Set<Value>> cycles) {
        var handle = known.handle();
        return switch (handle.kind()) {
            case TEAM, KPI -> wanted.sections().contains(handle.kind());
            case CYCLE -> false;
            case OBJECTIVE, INITIATIVE ->
                cycles.getOrDefault(handle.kind(), Set.of()).contains(known.value("cycle"));
            case KEY_RESULT, TASK -> {
                var whole = wanted.things().get(handle.whole());
                yield whole != null && whole.parts();
            }
        };
    }

    private Set<Value> cyclesOf(Kind kind) {
        var cycles = new HashSet<Value>();
        wanted.things().values().stream()
                .filter(thing -> thing.handle().kind() == kind)
                .map(thing -> Merging.of(thing, present.find(thing.handle()).orElse(null), me))
                .forEach(fields -> cycles.add(fields.getOrDefault("cycle", Value.NOTHING)));
        return cycles;
    }

    /** How many teams are above it. */
    private int depth(Known known) {
        int depth = 0;
        var above = known;
        while (above != null && depth < 100 && above.value("parent") instanceof Value.Words(var parent)) {
            above = present.find(new Handle(above.handle().kind(), parent)).orElse(null);
            depth++;
        }
        return depth;
    }

    private static Step archived(Known known) {
        var change = new Change(Deed.ARCHIVE, known.handle(), known.title(), List.of(), Spot.NOWHERE);
        return new Step(change, known.fields(), known, null);
    }
}
