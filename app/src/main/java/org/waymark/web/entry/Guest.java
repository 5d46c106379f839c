package org.waymark.web.entry;

/**
 * Who is signed in while the link of an invitation is opened.
 *
 * @param isIn whether the person is in the workspace already
 * @param isMeant whether the invitation was made for an address of this person
 */
public record Guest(String name, boolean isIn, boolean isMeant) {}
