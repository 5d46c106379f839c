package org.waymark.talk;

import java.util.UUID;
import org.waymark.platform.Fact;

/** Something was said, asked or noted about a subject. */
public sealed interface TalkFact extends Fact
        permits CommentMade, CommentChanged, ReactionChanged, FollowChanged, HelpAsked, HelpEnded, CheckInAcknowledged {
    Place place();

    @Override
    default Subject subject() {
        return place().subject().told();
    }

    @Override
    default UUID about() {
        return place().about();
    }
}
