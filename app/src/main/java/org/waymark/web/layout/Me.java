package org.waymark.web.layout;

/** Who is signed in, at the foot of the sidebar. */
public record Me(Face face, String title, String path) {}
