package org.waymark.people;

/**
 * A new address with its secret, which is shown this once.
 *
 * @param secret begins with {@code wc_}, so that scanners find it where it does not belong
 */
public record IssuedCalendarAddress(CalendarAddress address, String secret) {
    /** Where the calendar is, on this server. */
    public String path() {
        return "/calendars/" + secret + ".ics";
    }

    @Override
    public String toString() {
        return "IssuedCalendarAddress[%s]".formatted(address.id());
    }
}
