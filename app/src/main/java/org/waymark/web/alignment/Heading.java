package org.waymark.web.alignment;

import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;

import java.util.Locale;
import java.util.UUID;
import org.jooq.TableField;
import org.waymark.alignment.schema.tables.AlignmentLink;
import org.waymark.platform.Refused;

/** From an objective to those it is for, or to those that are for it. */
public enum Heading {
    ABOVE,
    BELOW;

    static Heading at(String path) {
        for (var way : values()) {
            if (way.path().equals(path)) return way;
        }
        throw new Refused.Missing("list");
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The end of a link from which one looks. */
    TableField<?, UUID> near(AlignmentLink link) {
        return this == ABOVE ? link.CHILD_OBJECTIVE_ID : link.PARENT_OBJECTIVE_ID;
    }

    TableField<?, UUID> nearPart() {
        return this == ABOVE ? ALIGNMENT_LINK.CHILD_KEY_RESULT_ID : ALIGNMENT_LINK.PARENT_KEY_RESULT_ID;
    }

    /** The end of a link that one sees. */
    TableField<?, UUID> far(AlignmentLink link) {
        return this == ABOVE ? link.PARENT_OBJECTIVE_ID : link.CHILD_OBJECTIVE_ID;
    }

    TableField<?, UUID> farPart() {
        return this == ABOVE ? ALIGNMENT_LINK.PARENT_KEY_RESULT_ID : ALIGNMENT_LINK.CHILD_KEY_RESULT_ID;
    }
}
