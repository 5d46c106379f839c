package org.waymark.web.picks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.web.layout.Choice;

/**
 * The choices of a filter of which there may be many: those that fit what was typed, in the menu of the filter or, without script,
 * on a page of their own.
 *
 * @param label what is chosen
 * @param path where they come from
 * @param carried what the address says besides what was typed
 * @param find what was typed
 */
public record Choices(String label, String path, Map<String, String> carried, String find, List<Choice> links) {
    private static final String FIND = "find";
    private static final int LONGEST = 100;

    public Choices {
        links = List.copyOf(links);
    }

    /** What somebody typed to find a choice; empty when nothing. */
    public static String typed(HttpServletRequest request) {
        var text = request.getParameter(FIND);
        return text == null || text.length() > LONGEST ? "" : text.strip();
    }

    public static Choices of(HttpServletRequest request, String label, List<Choice> links) {
        var carried = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> carried.put(name, values[0]));
        carried.remove(FIND);
        return new Choices(label, request.getRequestURI(), carried, typed(request), links);
    }
}
