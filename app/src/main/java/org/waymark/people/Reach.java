package org.waymark.people;

/** How far a role carries an action. */
enum Reach {
    NOWHERE,
    /** What the person owns, and what belongs to teams it is in or leads. */
    OWN,
    EVERYWHERE
}
