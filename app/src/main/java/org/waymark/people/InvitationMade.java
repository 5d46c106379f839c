package org.waymark.people;

import org.waymark.platform.Actor;

/** Somebody was invited: who sends mail leaves a letter in the same transaction. Not a fact: the history must not know the secret. */
public record InvitationMade(Actor by, MadeInvitation made) {}
