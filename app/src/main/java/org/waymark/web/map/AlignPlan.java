package org.waymark.web.map;

import org.jspecify.annotations.Nullable;
import org.waymark.alignment.Link;

/**
 * What will happen when one card is dropped onto another.
 *
 * @param counts whether the parent counts what contributes to it
 * @param now how the two are linked already; null: they are not
 * @param refusal why it cannot be, in words; null: it can
 * @param back the map on which it was dropped
 */
public record AlignPlan(
        MapGoal child,
        MapGoal parent,
        boolean counts,
        Link.@Nullable Kind now,
        @Nullable String refusal,
        String back) {}
