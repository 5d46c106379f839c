package org.waymark.code;

/** A file as somebody sent it. */
public record Source(String name, String text) {}
