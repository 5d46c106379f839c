package org.waymark.web.people;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was looked for in the list of people.
 *
 * @param page from 1 on
 */
public record PeopleSearch(String words, int page) {
    private static final int LONGEST = 100;

    public PeopleSearch {
        words = words.substring(0, Math.min(LONGEST, words.length())).strip();
    }

    public @Nullable String previous() {
        return page == 1 ? null : path(page - 1);
    }

    public @Nullable String next(boolean more) {
        return more ? path(page + 1) : null;
    }

    private String path(int page) {
        var address = UriComponentsBuilder.fromPath("/people");
        if (!words.isEmpty()) address.queryParam("q", "{words}");
        return address.queryParam("page", page).encode().buildAndExpand(words).toUriString();
    }
}
