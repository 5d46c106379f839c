package org.waymark.web.history;

import org.waymark.web.layout.Place;

/** What a history is about, and where its page is. */
public record Thing(String title, String path, Place place) {}
