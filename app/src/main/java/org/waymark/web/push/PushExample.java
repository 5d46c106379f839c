package org.waymark.web.push;

/**
 * What to type to send values, ready to be copied.
 *
 * @param name the end of the key of its heading
 * @param command the one line of a shell
 * @param file what the file holds that it sends; empty where it sends none
 */
public record PushExample(String name, String command, String file) {}
