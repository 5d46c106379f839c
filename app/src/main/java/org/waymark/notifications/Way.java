package org.waymark.notifications;

/** How a person hears of something. */
public enum Way {
    NONE,
    /** In the inbox. */
    PRODUCT,
    /** In the inbox and by letter. */
    MAIL
}
