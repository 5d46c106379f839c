package org.waymark.web.layout;

import java.util.List;
import org.waymark.web.assets.Assets;

/**
 * What any page stands in, signed in or not.
 *
 * @param singleKeys whether keys without Ctrl or ⌘ do things
 * @param draftsOf whose drafts this device keeps, empty before sign-in
 */
public record Frame(
        Words words, Assets assets, Csrf csrf, Theme theme, boolean singleKeys, String draftsOf, List<Toast> toasts) {
    public Frame {
        toasts = List.copyOf(toasts);
    }

    public static Frame before(Words words, Assets assets, Csrf csrf) {
        return new Frame(words, assets, csrf, Theme.SYSTEM, false, "", List.of());
    }
}
