package org.waymark.people;

import org.waymark.platform.Actor;

/**
 * Who is at the page, in which workspace: all that each page needs, read by one statement.
 *
 * @param remembered whether the cookie outlives the browser
 * @param lastWrite the last one that the statement saw
 * @param renewed the session was extended just now: send the cookie again, so that it lives as long
 */
public record SignedIn(
        Session.Id session,
        Actor actor,
        Person person,
        Workspace workspace,
        boolean remembered,
        String lastWrite,
        boolean renewed) {}
