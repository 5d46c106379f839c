package org.waymark.people;

import org.waymark.platform.Actor;

/** Who calls the API with a token, and for whom. */
public record TokenBearer(Token.Id token, Actor actor, Person person, Workspace workspace) {}
