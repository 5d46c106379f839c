package org.waymark.web.push;

import java.time.LocalDate;
import java.util.List;
import org.waymark.kpis.IssuedPushToken;
import org.waymark.kpis.Kpi;

/** Commands that send values with a new token, to the address by which its maker reached this program. */
final class PushExamples {
    private final String address;
    private final IssuedPushToken issued;
    private final Kpi kpi;
    private final LocalDate today;
    /** Of the period before, as a period has one value. */
    private final LocalDate earlier;

    /** @param kpi that the examples are of, one of those of the token */
    PushExamples(String address, IssuedPushToken issued, Kpi kpi, LocalDate today) {
        this.address = address;
        this.issued = issued;
        this.kpi = kpi;
        this.today = today;
        var cadence = kpi.metric().cadence();
        this.earlier = cadence.previous(cadence.periodOf(today)).end();
    }

    List<PushExample> all() {
        return List.of(
                new PushExample("one", sends("application/json", "-d '{%s\"value\": 12.5}'".formatted(kpiField())), ""),
                new PushExample("csv", sends("text/csv", "--data-binary @values.csv"), csv()),
                new PushExample("lines", sends("application/x-ndjson", "--data-binary @values.ndjson"), lines()));
    }

    private String sends(String type, String data) {
        return "curl '%s' -H 'Authorization: Bearer %s' -H 'Content-Type: %s' %s"
                .formatted(address, issued.secret(), type, data);
    }

    private String csv() {
        var head = hasOne() ? "day,value,note" : "kpi,day,value,note";
        var id = hasOne() ? "" : kpi() + ",";
        return "%s\n%s%s,12.5,\n%s%s,13,Two branches reported late".formatted(head, id, earlier, id, today);
    }

    private String lines() {
        var row = "{%s\"day\": \"%s\", \"value\": %s}";
        return row.formatted(kpiField(), earlier, "12.5") + "\n" + row.formatted(kpiField(), today, "13");
    }

    /** A token for one KPI need not say which one a value is of. */
    private String kpiField() {
        return hasOne() ? "" : "\"kpi\": \"%s\", ".formatted(kpi());
    }

    private boolean hasOne() {
        return issued.token().kpis().size() == 1;
    }

    private String kpi() {
        return kpi.id().value().toString();
    }
}
