package org.waymark.platform;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The name of what changed, for open pages: never its content.
 *
 * @param name kind and id, for example {@code objective:0196…}
 * @param about the objective or KPI whose visibility covers it; null when all of the workspace may hear of it
 */
public record News(UUID workspace, String name, @Nullable UUID about) {
    public static News of(Fact fact) {
        return new News(
                fact.by().workspace(),
                fact.subject().kind() + ":" + fact.subject().id(),
                fact.about());
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
