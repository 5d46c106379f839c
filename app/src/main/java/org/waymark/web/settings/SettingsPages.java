package org.waymark.web.settings;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.waymark.people.Access;
import org.waymark.platform.Actor;
import org.waymark.web.layout.Shell;

/** Opens a section of the settings for who may see it. */
@Component
public class SettingsPages {
    private final Access access;

    SettingsPages(Access access) {
        this.access = access;
    }

    public SettingsPage open(Section section, Shell shell, Actor actor) {
        var action = section.action();
        if (action != null) {
            access.require(actor, action);
        }
        return new SettingsPage(
                shell,
                section,
                Arrays.stream(Section.values())
                        .filter(one -> maySee(actor, one))
                        .toList());
    }

    boolean maySee(Actor actor, Section section) {
        var action = section.action();
        return action == null || access.may(actor, action);
    }
}
