package org.waymark.objectives;

/** What people say when they look back; each part may be empty. */
public record Retrospective(String wentWell, String wentBadly, String learned, long version) {
    public static final Retrospective NONE = new Retrospective("", "", "");
    private static final int LONGEST = 4000;

    /** As people write it. */
    public Retrospective(String wentWell, String wentBadly, String learned) {
        this(wentWell, wentBadly, learned, 0);
    }

    public boolean isEmpty() {
        return wentWell.isEmpty() && wentBadly.isEmpty() && learned.isEmpty();
    }

    Retrospective after(long before) {
        return new Retrospective(wentWell, wentBadly, learned, before + 1);
    }

    Retrospective checked() {
        var checks = new Checks();
        var kept = new Retrospective(
                checks.text("wentWell", wentWell, LONGEST),
                checks.text("wentBadly", wentBadly, LONGEST),
                checks.text("learned", learned, LONGEST));
        checks.done();
        return kept;
    }
}
