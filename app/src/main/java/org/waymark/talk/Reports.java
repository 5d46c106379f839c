package org.waymark.talk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.objectives.CheckIn;
import org.waymark.objectives.CheckInWish;
import org.waymark.objectives.CheckIns;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;

/** Takes a check-in together with the call for help that goes with it: both or none. */
@Service
public class Reports {
    private final CheckIns checkIns;
    private final Help help;

    Reports(CheckIns checkIns, Help help) {
        this.checkIns = checkIns;
        this.help = help;
    }

    /** @param wanted null: no help is asked */
    @Transactional
    public CheckIn record(Actor actor, KeyResult.Id keyResult, CheckInWish wish, @Nullable HelpWish wanted) {
        var checkIn = checkIns.record(actor, keyResult, wish);
        if (wanted != null) help.ask(actor, checkIn.id(), wanted);
        return checkIn;
    }
}
