package org.waymark.web.layout;

import org.jspecify.annotations.Nullable;

/**
 * A word about what was just done.
 *
 * @param undo where to post to take it back, if it can be taken back
 */
public record Toast(String text, @Nullable String undo) {}
