package org.waymark.objectives;

/** What people say when they look back; each part may be empty, not all of them. */
public record Retrospective(String wentWell, String wentBadly, String learned) {
    public static final Retrospective NONE = new Retrospective("", "", "");
    private static final int LONGEST = 4000;

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Tells these words from others: whoever writes over them says which they saw. */
    public long version() {
        return Integer.toUnsignedLong(
                String.join("\n\n", wentWell, wentBadly, learned).hashCode());
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
