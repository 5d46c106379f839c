package org.waymark.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.platform.Refused;

/**
 * A template that somebody made of a goal or a KPI of their own.
 *
 * @param restricted whether only who made it sees it, because not everybody could see what it was made of
 */
public record OwnTemplate(
        Id id,
        Template template,
        boolean restricted,
        Person.Id madeBy,
        Instant madeAt,
        @Nullable Instant archivedAt,
        long version) {
    public record Id(UUID value) {
        /** @param key of a template that the workspace made */
        public static Id of(String key) {
            return new Id(UUID.fromString(key));
        }
    }

    public String name() {
        return template.name();
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Nothing begins with one that was put away. */
    OwnTemplate requireInUse() {
        if (isArchived()) throw new Refused.Conflict("no.library.archived", name());
        return this;
    }

    /** Who may edit it, beside admins. */
    public Holder holder() {
        return new Holder(Level.INDIVIDUAL, madeBy.value(), null);
    }

    OwnTemplate with(Template changed) {
        return new OwnTemplate(id, changed, restricted, madeBy, madeAt, archivedAt, version + 1);
    }

    OwnTemplate archived(@Nullable Instant at) {
        return new OwnTemplate(id, template, restricted, madeBy, madeAt, at, version + 1);
    }
}
