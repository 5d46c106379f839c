package org.waymark.calendar;

import java.util.UUID;

/** Whose days are wanted; what belongs to no one, such as the end of a cycle, is always among them. */
public sealed interface Whose {
    /** What the actor owns or measures. */
    record Mine() implements Whose {}

    /** What belongs to a team or to one below it. */
    record OfTeam(UUID team) implements Whose {}

    /** All that the actor may see. */
    record Everybody() implements Whose {}
}
