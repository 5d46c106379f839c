package org.waymark.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Problems;

/** What is to be kept of a page, as sent. */
public record SavedViewWish(
        @Nullable String page,
        @Nullable String name,
        @Nullable String query,
        boolean shared) {
    private static final int PAGE = 40;
    private static final int NAME = 80;
    private static final int QUERY = 2000;

    private static final Pattern PAGE_NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** What RFC 3986 allows in a query: so nothing but a query can come of it when it is put into a link. */
    private static final Pattern QUERY_TEXT = Pattern.compile("[A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]*");

    /** What of it may be kept. */
    record Checked(String page, String name, String query) {}

    Checked checked() {
        var problems = new Problems();
        var checkedPage = problems.line("page", page, PAGE);
        if (!checkedPage.isEmpty() && !PAGE_NAME.matcher(checkedPage).matches()) {
            problems.add("page", page, "no.people.view-page");
        }
        var checkedName = problems.line("name", name, NAME);
        var checkedQuery = problems.optionalLine("query", query, QUERY);
        if (!QUERY_TEXT.matcher(checkedQuery).matches()) {
            problems.add("query", query, "no.people.view-query");
        }
        problems.refuse();
        return new Checked(checkedPage, checkedName, checkedQuery);
    }
}
