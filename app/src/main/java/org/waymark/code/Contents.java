package org.waymark.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Today;
import org.waymark.platform.Actor;

/** Reads all that an actor may see of a workspace, in a fixed number of statements, and gives a key to each of it. */
@Component
class Contents {
    private final PeopleContentQuery people;
    private final Cycles cycles;
    private final KpiContentQuery kpis;
    private final ObjectiveContentQuery objectives;
    private final KeyResultContentQuery keyResults;
    private final InitiativeContentQuery initiatives;
    private final KeyStore keys;
    private final Today today;

    Contents(
            PeopleContentQuery people,
            Cycles cycles,
            KpiContentQuery kpis,
            ObjectiveContentQuery objectives,
            KeyResultContentQuery keyResults,
            InitiativeContentQuery initiatives,
            KeyStore keys,
            Today today) {
        this.people = people;
        this.cycles = cycles;
        this.kpis = kpis;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.initiatives = initiatives;
        this.keys = keys;
        this.today = today;
    }

    /** @param fresh keys that were made just now and are not kept yet */
    record Read(Present present, List<KeyStore.Kept> fresh) {}

    Read read(Actor actor) {
        var raws = raws(actor);
        var kept = keys.all(actor.workspace());
        var given = new Keying(actor.workspace(), kept);
        var handles = new LinkedHashMap<UUID, Handle>();
        raws.forEach(raw -> handles.put(raw.id(), given.handle(raw, handles)));
        var paths = new HashMap<UUID, String>();
        handles.forEach((id, handle) -> paths.put(id, handle.path()));
        var emails = people.emails(actor);
        var names = new Names(paths, emails);
        var known = new LinkedHashMap<Handle, Known>();
        for (var raw : raws) {
            var handle = Objects.requireNonNull(handles.get(raw.id()));
            known.put(
                    handle,
                    new Known(
                            handle,
                            raw.id(),
                            raw.title(),
                            raw.archived(),
                            raw.fields().apply(names)));
        }
        var byEmail = new HashMap<String, UUID>();
        emails.forEach((id, email) -> byEmail.put(email, id));
        return new Read(
                new Present(
                        known, byEmail, emails.getOrDefault(actor.person(), ""), today.yearStart(actor.workspace())),
                given.fresh());
    }

    /** Each after what it is a part of. */
    private List<Raw> raws(Actor actor) {
        var audiences = people.audiences(actor);
        var links = objectives.links(actor);
        var raws = new ArrayList<Raw>();
        raws.addAll(people.teams(actor));
        cycles.all(actor).forEach(cycle -> raws.add(raw(cycle)));
        raws.addAll(kpis.kpis(actor, audiences));
        raws.addAll(objectives.objectives(actor, links, audiences));
        raws.addAll(keyResults.keyResults(actor, links));
        raws.addAll(initiatives.initiatives(actor));
        raws.addAll(initiatives.tasks(actor));
        return raws;
    }

    private static Raw raw(Cycle cycle) {
        var parent = cycle.parent();
        return new Raw(
                Kind.CYCLE,
                cycle.id().value(),
                null,
                cycle.slug(),
                false,
                names -> new Fields(Kind.CYCLE)
                        .words("name", cycle.name())
                        .put("rhythm", Value.choice(cycle.rhythm()))
                        .put("start", new Value.Day(cycle.period().start()))
                        .put("end", new Value.Day(cycle.period().end()))
                        .put("parent", names.path(parent == null ? null : parent.value()))
                        .all());
    }

    /** Gives out keys: the one that is kept, or a new one that nothing else has. */
    private static final class Keying {
        private final UUID workspace;
        private final Map<UUID, String> kept = new HashMap<>();
        private final Map<String, HashSet<String>> taken = new HashMap<>();
        private final Map<String, Naming> namings = new HashMap<>();
        private final List<KeyStore.Kept> fresh = new ArrayList<>();

        Keying(UUID workspace, List<KeyStore.Kept> all) {
            this.workspace = workspace;
            all.forEach(one -> {
                kept.put(one.thing(), one.key());
                taken.computeIfAbsent(one.kind() + " " + one.within(), _ -> new HashSet<>())
                        .add(one.key());
            });
        }

        Handle handle(Raw raw, Map<UUID, Handle> handles) {
            var within = Objects.requireNonNullElse(raw.within(), workspace);
            var key = kept.get(raw.id());
            if (key == null) key = fresh(raw, within);
            if (raw.within() == null) return new Handle(raw.kind(), key);
            return Objects.requireNonNull(handles.get(raw.within())).part(key);
        }

        private String fresh(Raw raw, UUID within) {
            var scope = raw.kind() + " " + within;
            var naming = namings.computeIfAbsent(scope, _ -> new Naming(taken.getOrDefault(scope, new HashSet<>())));
            var key = naming.keyOf(raw.kind(), raw.title());
            fresh.add(new KeyStore.Kept(raw.kind(), within, key, raw.id()));
            return key;
        }

        List<KeyStore.Kept> fresh() {
            return fresh;
        }
    }
}
