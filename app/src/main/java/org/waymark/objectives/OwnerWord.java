package org.waymark.objectives;

/** How the owner sees it: stands beside the computed status where the two differ. */
public record OwnerWord(Status status, String note) {

    OwnerWord checked() {
        var checks = new Checks();
        checks.refuseIf(
                !(status == Status.ON_TRACK || status.needsAttention()), "status", status, "no.objectives.word");
        var clean = new OwnerWord(status, checks.text("note", note, 1000));
        checks.done();
        return clean;
    }
}
