package org.waymark.web.layout;

/** One of the values a field may take, in the words people choose it by. */
public record Option(String value, String label) {}
