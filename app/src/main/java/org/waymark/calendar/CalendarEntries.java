package org.waymark.calendar;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.measure.Period;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Says what falls on the days of a period: to pages, to the API and to calendar programs alike. */
@Service
public class CalendarEntries {
    /** More than a year is no calendar; also keeps an answer within bounds. */
    public static final int LONGEST_DAYS = 500;

    /** No calendar program is helped by more. */
    public static final int MOST = 2000;

    private final Access access;
    private final CalendarQuery query;

    CalendarEntries(Access access, CalendarQuery query) {
        this.access = access;
        this.query = query;
    }

    /** By day, at most {@link #MOST} of them. */
    @Transactional(readOnly = true)
    public List<CalendarEntry> all(Actor actor, Period days, Whose whose) {
        return gathered(actor, days, whose, MOST);
    }

    /**
     * By day; where many of one kind fall on the same day, only the first few.
     *
     * @param few how many of a kind are wanted of one day; {@link CalendarEntry#together} counts the others
     */
    @Transactional(readOnly = true)
    public List<CalendarEntry> gathered(Actor actor, Period days, Whose whose, int few) {
        access.require(actor, Action.READ);
        if (days.days() > LONGEST_DAYS) throw new Refused.Conflict("no.calendar.long", LONGEST_DAYS);
        return query.between(actor, days, whose, few, MOST);
    }
}
