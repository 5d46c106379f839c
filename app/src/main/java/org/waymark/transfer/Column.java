package org.waymark.transfer;

/** @param required never empty */
public record Column(String name, Kind kind, boolean required) {}
