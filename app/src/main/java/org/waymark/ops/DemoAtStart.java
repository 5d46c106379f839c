package org.waymark.ops;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.waymark.people.Accounts;

/** Loads the demo world when the program starts to show it and nobody is there yet. */
@Component
@ConditionalOnBooleanProperty("waymark.demo")
class DemoAtStart implements ApplicationRunner {
    private final DemoWorld world;
    private final Accounts accounts;

    DemoAtStart(DemoWorld world, Accounts accounts) {
        this.world = world;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.isFresh()) world.load();
    }
}
