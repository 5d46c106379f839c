package org.waymark.notifications;

import static org.waymark.notifications.schema.Tables.NOTICE;

import java.util.Map;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.waymark.platform.Fact;
import org.waymark.platform.Json;

/** From rows of the table to notices, for whoever reads them in a query. */
@Component
public class NoticeRows {
    private final Json json;

    NoticeRows(Json json) {
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    public Notice notice(Record row) {
        return new Notice(
                new Notice.Id(row.get(NOTICE.ID)),
                row.get(NOTICE.PERSON_ID),
                Reason.valueOf(row.get(NOTICE.REASON)),
                row.get(NOTICE.SAYS),
                new Fact.Subject(row.get(NOTICE.SUBJECT_KIND), row.get(NOTICE.SUBJECT_ID)),
                row.get(NOTICE.ABOUT_ID),
                row.get(NOTICE.BY_ID),
                row.get(NOTICE.TIMES).intValue(),
                (Map<String, Object>) json.read(row.get(NOTICE.DATA), Map.class),
                row.get(NOTICE.TOLD_AT),
                row.get(NOTICE.READ_AT));
    }
}
