package org.waymark.web.inbox;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.talk.schema.Tables.COMMENT;
import static org.waymark.talk.schema.Tables.COMMENT_REMOVAL;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.web.talk.Prose;

/** The first words of comments that notices tell of, as long as nobody removed them. */
@Repository
class CommentQuery {
    private static final int MOST = 160;

    private final DSLContext db;

    CommentQuery(DSLContext db) {
        this.db = db;
    }

    List<NoticeLine> said(UUID workspace, List<NoticeLine> lines) {
        var asked = lines.stream()
                .map(line -> line.text("comment"))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
        if (asked.isEmpty()) return lines;
        var words = words(workspace, asked);
        return lines.stream()
                .map(line -> line.text("comment").isEmpty()
                        ? line
                        : line.saying(words.getOrDefault(UUID.fromString(line.text("comment")), "")))
                .toList();
    }

    private Map<UUID, String> words(UUID workspace, Collection<UUID> comments) {
        return db.select(COMMENT.ID, COMMENT.WORDS)
                .from(COMMENT)
                .where(COMMENT.WORKSPACE_ID.eq(workspace))
                .and(COMMENT.ID.in(comments))
                .and(notExists(selectOne()
                        .from(COMMENT_REMOVAL)
                        .where(COMMENT_REMOVAL.WORKSPACE_ID.eq(COMMENT.WORKSPACE_ID))
                        .and(COMMENT_REMOVAL.COMMENT_ID.eq(COMMENT.ID))))
                .fetchMap(row -> row.value1(), row -> beginning(row.value2()));
    }

    private static String beginning(String words) {
        var line = Prose.plain(words).replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST)) + "…";
    }
}
