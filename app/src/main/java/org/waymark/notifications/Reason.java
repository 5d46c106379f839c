package org.waymark.notifications;

import java.util.Arrays;
import java.util.List;

/** Why somebody is told something, and how, as long as the person does not say otherwise. */
public enum Reason {
    /** Named in a comment. */
    MENTION(Occasion.NEWS, Way.MAIL),
    /** An answer to what one wrote. */
    REPLY(Occasion.NEWS, Way.MAIL),
    /** A comment on what one owns or follows. */
    COMMENT(Occasion.NEWS, Way.PRODUCT),
    /** Somebody asks for help. */
    HELP(Occasion.NEWS, Way.MAIL),
    /** A check-in of one's own was acknowledged. */
    ACKNOWLEDGED(Occasion.NEWS, Way.PRODUCT),
    /** One became the owner of something. */
    ASSIGNED(Occasion.NEWS, Way.MAIL),
    /** Others changed what one owns or follows. */
    CHANGED(Occasion.NEWS, Way.PRODUCT),
    /** A KPI that one owns, measures or follows changed more than its noise explains. */
    SIGNAL(Occasion.NEWS, Way.MAIL),
    /** A value that somebody entered waits for one's approval. */
    APPROVAL(Occasion.NEWS, Way.MAIL),
    /** A value that one entered was approved or sent back. */
    SETTLED(Occasion.NEWS, Way.PRODUCT),
    /** A connection that one set up gave up, or fetches values again. */
    CONNECTION(Occasion.NEWS, Way.MAIL),
    /** A plan was proposed to one, agreed or sent back. */
    PLAN(Occasion.NEWS, Way.PRODUCT),
    /** A cycle begins or was closed. */
    CYCLE(Occasion.NEWS, Way.PRODUCT),
    /** The minutes of a review that one sat in, or in which one said to do something. */
    MINUTES(Occasion.NEWS, Way.MAIL),
    /** A backup failed, for whoever runs the server. */
    SERVER(Occasion.NEWS, Way.MAIL),
    /** A check-in is due. */
    CHECK_IN(Occasion.REMINDER, Way.MAIL),
    /** A value of a KPI is due. */
    VALUE(Occasion.REMINDER, Way.MAIL),
    /** Work is due. */
    TASK(Occasion.REMINDER, Way.MAIL),
    /** On Monday: what one owes this week. */
    WEEK(Occasion.WEEK, Way.MAIL),
    /** On Friday: what moved this week. */
    MOVED(Occasion.MOVED, Way.MAIL);

    /** Which letter tells of it. */
    public enum Occasion {
        NEWS,
        REMINDER,
        WEEK,
        MOVED
    }

    private final Occasion occasion;
    private final Way usual;

    Reason(Occasion occasion, Way usual) {
        this.occasion = occasion;
        this.usual = usual;
    }

    public Occasion occasion() {
        return occasion;
    }

    public Way usual() {
        return usual;
    }

    /** A digest is a letter and nothing else. */
    public boolean isDigest() {
        return occasion == Occasion.WEEK || occasion == Occasion.MOVED;
    }

    /** What a person may choose. */
    public List<Way> ways() {
        return isDigest() ? List.of(Way.MAIL, Way.NONE) : List.of(Way.MAIL, Way.PRODUCT, Way.NONE);
    }

    public static List<Reason> of(Occasion occasion) {
        return Arrays.stream(values()).filter(one -> one.occasion == occasion).toList();
    }
}
