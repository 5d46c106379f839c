package org.waymark.web.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.notifications.Post;
import org.waymark.notifications.RefusedAddresses;
import org.waymark.notifications.Unsubscriptions;
import org.waymark.web.pages.Templates;

/**
 * Sends one letter with news. Its number is its Message-ID, the same however often it is tried, and it is noted right before the end
 * of the letter that the mail server is about to have all of it: who finds that note without the note that it was sent cannot know
 * whether it arrived, and sends it again under the same number.
 */
@Component
class NewsPostman {
    private static final Logger LOG = LoggerFactory.getLogger(NewsPostman.class);

    private final Post post;
    private final NewsWriting writing;
    private final Unsubscriptions unsubscriptions;
    private final Templates templates;
    private final Postman postman;
    private final RefusedAddresses addresses;

    NewsPostman(
            Post post,
            NewsWriting writing,
            Unsubscriptions unsubscriptions,
            Templates templates,
            Postman postman,
            RefusedAddresses addresses) {
        this.post = post;
        this.writing = writing;
        this.unsubscriptions = unsubscriptions;
        this.templates = templates;
        this.postman = postman;
        this.addresses = addresses;
    }

    /** @return when to try again, as its reader wants quiet; empty: it is done */
    Optional<Instant> deliver(NewsLetters.Task task) {
        var opened = post.open(task.workspace(), task.letter());
        var draft = opened.flatMap(one -> writing.draft(one, ending(one)));
        if (opened.isEmpty() || draft.isEmpty()) {
            post.drop(task.workspace(), List.of(task.letter()), "NOTHING_LEFT");
            return Optional.empty();
        }
        if (opened.get().heldUntil() != null) return Optional.of(opened.get().heldUntil());
        send(opened.get(), draft.get());
        return Optional.empty();
    }

    private void send(Post.Opened opened, NewsDraft draft) {
        if (opened.letter().handedAt() != null) {
            LOG.warn("A letter may have arrived before: it is sent again under the same Message-ID");
        }
        var headers = Map.of(
                "Message-ID", "<%s@%s>".formatted(opened.letter().id().value(), postman.host()),
                "List-Unsubscribe", "<%s>".formatted(draft.unsubscribe()),
                "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        var html = templates.mailNews(draft).render();
        var letter = new Letter(opened.email(), draft.subject(), draft.text(), html, 1, headers);
        postman.deliver(letter, () -> post.hand(opened.letter()));
        post.sent(opened.letter());
        addresses.taken(letter.to());
    }

    private String ending(Post.Opened opened) {
        var letter = opened.letter();
        var token = unsubscriptions.token(
                new Unsubscriptions.Ending(letter.workspace(), letter.person(), letter.occasion()));
        return postman.link("/unsubscribe/" + token);
    }
}
