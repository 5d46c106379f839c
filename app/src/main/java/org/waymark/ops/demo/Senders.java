package org.waymark.ops.demo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.kpis.PushTokenWish;
import org.waymark.kpis.PushTokens;
import org.waymark.ops.demo.Goals.Scene;

/** Programs of the company that may send values; nobody knows the secrets of their tokens. */
@Component
class Senders {
    private static final int MADE_DAYS_AGO = 40;
    private static final int DAYS = 366;

    private final PushTokens tokens;

    Senders(PushTokens tokens) {
        this.tokens = tokens;
    }

    /** @param kpis by their keys */
    record Sender(String name, String maker, List<String> kpis) {}

    record Machines(List<Sender> senders) {}

    void plan(Scene scene) {
        var senders = Shelf.read("push", Machines.class).senders();
        scene.timeline()
                .on(scene.timeline().today().minusDays(MADE_DAYS_AGO), () -> senders.forEach(one -> allow(one, scene)));
    }

    private void allow(Sender one, Scene scene) {
        var kpis = one.kpis().stream()
                .map(key -> Objects.requireNonNull(scene.kpis().get(key)))
                .collect(Collectors.toSet());
        tokens.issue(scene.troupe().actor(one.maker()), new PushTokenWish(one.name(), kpis, DAYS));
    }
}
