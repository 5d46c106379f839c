package org.waymark.web.layout;

/** A team in the sidebar with the statuses of its objectives. */
public record TeamLine(String name, String path, int depth, boolean current, Mix mix) {}
