package org.waymark.code;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.initiatives.Dependencies;
import org.waymark.initiatives.Dependency;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeWish;
import org.waymark.initiatives.Initiatives;
import org.waymark.initiatives.Serving;
import org.waymark.objectives.KeyResult;
import org.waymark.people.Person;
import org.waymark.platform.Actor;

@Component
class InitiativeDeeds implements Deeds {
    private final Initiatives initiatives;
    private final Serving serving;
    private final Dependencies dependencies;

    InitiativeDeeds(Initiatives initiatives, Serving serving, Dependencies dependencies) {
        this.initiatives = initiatives;
        this.serving = serving;
        this.dependencies = dependencies;
    }

    @Override
    public Kind kind() {
        return Kind.INITIATIVE;
    }

    @Override
    public UUID add(Wish wish) {
        return initiatives.create(wish.actor(), wished(wish), served(wish)).id().value();
    }

    @Override
    public void change(Wish wish, UUID id) {
        if (!wish.differs("title", "owner", "team", "cycle", "start", "due", "description")) return;
        var before = initiatives.get(wish.actor(), new Initiative.Id(id));
        initiatives.edit(wish.actor(), before.id(), before.version(), wished(wish));
    }

    @Override
    public void tie(Wish wish, UUID id) {
        var initiative = new Initiative.Id(id);
        if (wish.differs("serves")) serve(wish, initiative);
        if (wish.differs("waits-for")) await(wish, initiative);
    }

    /** What comes comes first: an initiative that serves what is private keeps its last one. */
    private void serve(Wish wish, Initiative.Id initiative) {
        var wanted = served(wish);
        wanted.forEach(one -> serving.link(wish.actor(), initiative, one));
        var gone = new ArrayList<>(serving.visible(wish.actor(), initiative));
        gone.removeAll(wanted);
        gone.forEach(one -> serving.unlink(wish.actor(), initiative, one));
    }

    private void await(Wish wish, Initiative.Id initiative) {
        var wanted = wish.items("waits-for").stream()
                .map(one ->
                        new Dependency(initiative, new Initiative.Id(one.thing(Kind.INITIATIVE, "initiative")), (int)
                                one.amount("days")))
                .toList();
        var kept = wanted.stream().map(Dependency::after).collect(Collectors.toSet());
        dependencies.of(wish.actor(), initiative).stream()
                .map(Dependency::after)
                .filter(after -> !kept.contains(after))
                .forEach(after -> dependencies.remove(wish.actor(), initiative, after));
        wanted.forEach(one -> dependencies.put(wish.actor(), one));
    }

    @Override
    public void restore(Actor actor, UUID id) {
        initiatives.restore(actor, new Initiative.Id(id));
    }

    @Override
    public void archive(Actor actor, UUID id) {
        initiatives.archive(actor, new Initiative.Id(id));
    }

    private static List<KeyResult.Id> served(Wish wish) {
        return wish.many("serves").stream()
                .map(path -> new Handle(Kind.KEY_RESULT, Choices.text(path)))
                .map(handle -> new KeyResult.Id(wish.references().thing(handle)))
                .toList();
    }

    private static InitiativeWish wished(Wish wish) {
        var cycle = wish.thing(Kind.CYCLE, "cycle");
        return new InitiativeWish(
                wish.text("title"),
                wish.text("description"),
                new Person.Id(wish.owner()),
                wish.thing(Kind.TEAM, "team"),
                cycle == null ? null : new Cycle.Id(cycle),
                wish.day("start"),
                wish.day("due"));
    }
}
