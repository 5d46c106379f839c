package org.waymark.web.developers;

import java.util.List;

/** What the API can do with one kind of thing. */
public record ApiResource(String name, List<Operation> operations) {
    public ApiResource {
        operations = List.copyOf(operations);
    }

    /** One thing to do, for example POST /api/v1/kpis. */
    public record Operation(String method, String path, String summary) {}
}
