package org.waymark.code;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.cycles.CycleWish;
import org.waymark.cycles.Cycles;
import org.waymark.cycles.Rhythm;
import org.waymark.platform.Actor;

@Component
class CycleDeeds implements Deeds {
    private final Cycles cycles;

    CycleDeeds(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public Kind kind() {
        return Kind.CYCLE;
    }

    @Override
    public UUID add(Wish wish) {
        return cycles.create(wish.actor(), wished(wish)).id().value();
    }

    @Override
    public void change(Wish wish, UUID id) {
        var cycle = cycles.get(wish.actor(), new Cycle.Id(id));
        cycles.edit(wish.actor(), cycle.id(), cycle.version(), wished(wish));
    }

    @Override
    public void restore(Actor actor, UUID id) {
        throw new IllegalStateException("No cycle is ever archived: " + id);
    }

    @Override
    public void archive(Actor actor, UUID id) {
        throw new IllegalStateException("No cycle is ever archived: " + id);
    }

    private static CycleWish wished(Wish wish) {
        var parent = wish.thing(Kind.CYCLE, "parent");
        return new CycleWish(
                wish.text("name"),
                wish.choice(Rhythm.class, "rhythm"),
                Objects.requireNonNull(wish.day("start")),
                Objects.requireNonNull(wish.day("end")),
                parent == null ? null : new Cycle.Id(parent));
    }
}
