package org.waymark.people;

import org.waymark.platform.Actor;

/** Whose calendar program reads, from which address. */
public record CalendarReader(CalendarAddress address, Actor actor, Person person, Workspace workspace) {}
