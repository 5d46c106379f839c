package org.waymark.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.waymark.people.Accounts;

/** Loads the demo world when the program starts to show it and nobody is there yet. */
@Component
@ConditionalOnBooleanProperty("waymark.demo")
class DemoAtStart implements SmartInitializingSingleton, ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);

    private final DemoWorld world;
    private final DemoMark mark;
    private final DemoRemainsStore remains;
    private final Accounts accounts;

    DemoAtStart(DemoWorld world, DemoMark mark, DemoRemainsStore remains, Accounts accounts) {
        this.world = world;
        this.mark = mark;
        this.remains = remains;
        this.accounts = accounts;
    }

    /** Before jobs begin to work on what is there, and before anybody sees it. */
    @Override
    public void afterSingletonsInstantiated() {
        if (mark.isThere() && !accounts.isFresh()) clear();
        if (accounts.isFresh()) world.expect();
    }

    private void clear() {
        if (remains.areAlone()) {
            LOG.info("Loading the demo world broke off; it begins again");
            remains.clear();
        } else {
            LOG.warn("Loading the demo world broke off, and others are here by now: it stays as it is");
            mark.remove();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.isFresh()) world.load();
    }
}
