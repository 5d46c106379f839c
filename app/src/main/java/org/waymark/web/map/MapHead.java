package org.waymark.web.map;

/**
 * What stands above the columns of a level.
 *
 * @param word its key among the words
 * @param x where it begins, in pixels
 */
public record MapHead(String word, int x, int width) {}
