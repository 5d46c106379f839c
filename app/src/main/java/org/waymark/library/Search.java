package org.waymark.library;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the library; null is no choice.
 *
 * @param own whether only those that the workspace made
 */
public record Search(String text, @Nullable Shelf shelf, Template.@Nullable Kind kind, boolean own) {
    boolean fits(Template template) {
        return (shelf == null || shelf == template.shelf()) && (kind == null || kind == template.kind());
    }
}
