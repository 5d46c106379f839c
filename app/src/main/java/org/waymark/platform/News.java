package org.waymark.platform;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name of what changed, for open pages: never its content.
 *
 * @param about the objective, KPI or initiative whose visibility covers it; null when all of the workspace may hear of it
 */
public record News(
        UUID workspace, Fact.Subject subject, @Nullable UUID about) {
    private static final String HIDDEN = "hidden";

    public static News of(Fact fact) {
        return new News(fact.by().workspace(), fact.subject(), fact.about());
    }

    /** For those who may not see the thing: one of them may have it open from before. */
    public static News ofHiding(Fact fact) {
        var subject = new Fact.Subject(HIDDEN, fact.subject().id());
        return new News(fact.by().workspace(), subject, fact.about());
    }

    public boolean isOfHiding() {
        return subject.kind().equals(HIDDEN);
    }

    /** Kind and id, for example {@code objective:0196…}. */
    public String name() {
        return subject.kind() + ":" + subject.id();
    }

    /** No fact brought these: what jobs computed of them is other than before. */
    public record Computed(List<News> news) {
        public Computed {
            news = List.copyOf(news);
        }

        /** What is no fact of its own, such as another order: only pages that show it hear of it. */
        public static Computed of(UUID workspace, String kind, UUID id, @Nullable UUID about) {
            return new Computed(List.of(new News(workspace, new Fact.Subject(kind, id), about)));
        }
    }

    /** What other nodes of this installation told. */
    public record FromOtherNodes(List<News> news) {
        public FromOtherNodes {
            news = List.copyOf(news);
        }
    }

    /** Nobody knows what other nodes told for a while: everything shown may have changed. */
    public record Missed() {}
}
