package org.waymark.people;

/**
 * What the page behind an invitation's link shows.
 *
 * @param knownPerson whether there is an account with the invited address already: it signs in instead of choosing a password
 */
public record Invited(Workspace workspace, Invitation invitation, String invitedBy, boolean knownPerson) {}
