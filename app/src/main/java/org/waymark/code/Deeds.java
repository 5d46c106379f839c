package org.waymark.code;

import java.util.UUID;
import org.waymark.platform.Actor;

/** Does what steps ask for with one kind of things, through the doors of its module. */
interface Deeds {
    Kind kind();

    UUID add(Wish wish);

    /** What it is by itself. */
    void change(Wish wish, UUID id);

    /** What it has to do with others, once all of them are there. */
    default void tie(Wish wish, UUID id) {}

    void restore(Actor actor, UUID id);

    void archive(Actor actor, UUID id);
}
