/**
 * News: what a person is told in the product and by letter, when, and in which rooms of Slack and Teams a team hears of it.
 *
 * <p>Start reading at {@link org.waymark.notifications.Herald}; {@link org.waymark.notifications.Reason} lists why anybody is told.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "backup",
            "cycles",
            "kpis",
            "connectors",
            "objectives",
            "insights",
            "talk",
            "initiatives",
            "planning",
            "reviews",
            "platform::schema",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "insights::schema",
            "talk::schema",
            "initiatives::schema",
            "reviews::schema"
        })
package org.waymark.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
