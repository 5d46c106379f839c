package org.waymark.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** One kind of request that is measured. */
record Read(String name, boolean writes, IntFunction<byte[]> requests) {
    private static final int BATCH = 1_000;

    /** What issue after issue is held against: the pages people open all day, and the two ways in for numbers. */
    static List<Read> all(Organisation org) {
        return List.of(
                page(org, "My week", _ -> "/"),
                page(org, "Objectives, company", _ -> "/objectives"),
                page(
                        org,
                        "Objectives, one team",
                        i -> "/objectives?team=" + org.team(i % Math.min(50, org.size.teams()))),
                page(org, "Objective", i -> "/objectives/" + org.objective(i % org.size.objectives())),
                page(org, "KPI board", _ -> "/kpis"),
                page(org, "KPI", i -> "/kpis/" + org.kpi(i % org.size.kpis())),
                page(org, "Map", _ -> "/map"),
                page(org, "Board", _ -> "/board"),
                page(org, "Timeline", _ -> "/timeline"),
                page(org, "Calendar", _ -> "/calendar"),
                page(org, "Planning", _ -> "/planning?cycle=" + org.slug(0)),
                page(org, "Inbox", _ -> "/inbox"),
                page(org, "Reviews", _ -> "/reviews"),
                page(org, "Library", _ -> "/library"),
                page(org, "KPI grid", _ -> "/kpis?view=grid&cadence=monthly"),
                new Read(
                        "KPI grid, its values",
                        false,
                        i -> Wire.request(
                                "GET",
                                "/kpis/grid?view=grid&cadence=monthly",
                                cookie(org, i) + "HX-Request: true\r\n",
                                "")),
                page(org, "KPI tree", _ -> "/kpis/tree"),
                page(org, "Import", _ -> "/settings/import"),
                page(org, "Export", _ -> "/settings/export"),
                call("API: objectives", "/api/v1/objectives?limit=50"),
                call("API: KPIs", "/api/v1/kpis?limit=50"),
                new Read("Nine pages, one check-in", true, i -> mixed(org, i)),
                new Read("Check-in", true, i -> checkIn(org, i)),
                new Read("Batch of %,d values".formatted(BATCH), true, i -> batch(org, i)));
    }

    private static Read page(Organisation org, String name, IntFunction<String> path) {
        return new Read(name, false, i -> page(org, i, path.apply(i)));
    }

    private static byte[] page(Organisation org, int i, String path) {
        return Wire.request("GET", path, cookie(org, i), "");
    }

    /** On each connection in turn nine pages and a check-in, after which nothing that was kept still holds. */
    private static byte[] mixed(Organisation org, int i) {
        int step = (i / Load.CONNECTIONS + i) % 10;
        return step == 9
                ? checkIn(org, i)
                : page(org, i, List.of("/", "/objectives", "/kpis").get(step % 3));
    }

    /** Every request is another person's. */
    private static String cookie(Organisation org, int turn) {
        return "Cookie: waymark=" + Organisation.secret(org.owner(turn)) + "\r\n";
    }

    private static Read call(String name, String path) {
        return new Read(name, false, _ -> Wire.request("GET", path, bearer(), ""));
    }

    /** Current cycle only: closed quarters take no check-ins. */
    private static byte[] checkIn(Organisation org, int i) {
        int objective = i * org.size.cycles() % org.size.objectives();
        var result = org.keyResult(objective * Size.KEY_RESULTS_PER_OBJECTIVE + i % Size.KEY_RESULTS_PER_OBJECTIVE);
        var body = "{\"value\":%d,\"confidence\":%d,\"changed\":\"One step further\"}".formatted(i % 100, i % 11);
        return Wire.request("POST", "/api/v1/key-results/%s/check-ins".formatted(result), json(), body);
    }

    private static byte[] batch(Organisation org, int i) {
        var body = new StringBuilder("{\"values\":[");
        var month = LocalDate.of(2000, 1, 1).plusMonths(i % 240);
        for (int v = 0; v < BATCH; v++) {
            body.append(v == 0 ? "" : ",")
                    .append("{\"kpi\":\"%s\",\"day\":\"%s\",\"value\":%d}"
                            .formatted(
                                    org.kpi(v % org.size.kpis()),
                                    month.plusMonths(v / org.size.kpis()).withDayOfMonth(1),
                                    (v + i) % 97));
        }
        return Wire.request(
                "POST", "/api/v1/measurement-batches", json(), body.append("]}").toString());
    }

    private static String bearer() {
        return "Authorization: Bearer " + Organisation.TOKEN + "\r\n";
    }

    private static String json() {
        return bearer() + "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n";
    }
}
