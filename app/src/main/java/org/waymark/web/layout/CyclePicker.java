package org.waymark.web.layout;

import java.util.List;

/**
 * The cycle all pages look at, and the others to choose from.
 *
 * @param position where in it we are, for example "week 7 of 13"
 */
public record CyclePicker(String name, String position, Ruler ruler, List<Choice> others) {
    public CyclePicker {
        others = List.copyOf(others);
    }
}
