package org.waymark.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.platform.Fact;
import org.waymark.platform.Ids;
import org.waymark.platform.Past;
import org.waymark.platform.Quietly;

/**
 * Tells people what happened, in the transaction that made it true. Whether they may see it is asked when they look, and again when
 * a letter is sent: what is shared later is told later, and what is taken away is not told any more.
 */
@Component
class Herald {
    /** Parameters of one statement. */
    private static final int MOST = 500;

    private final NoticeStore store;
    private final ListenerQuery listeners;
    private final Teller teller;
    private final Ids ids;

    Herald(NoticeStore store, ListenerQuery listeners, Teller teller, Ids ids) {
        this.store = store;
        this.listeners = listeners;
        this.teller = teller;
        this.ids = ids;
    }

    /** Nobody is told of what they did themselves, and everybody only once: for the first reason that fits. */
    void tell(Fact fact, Map<String, Object> data, Told... told) {
        if (Quietly.isOn()) return;
        var workspace = fact.by().workspace();
        var heard = new HashSet<>(List.of(fact.by().person()));
        var notices = new ArrayList<NoticeStore.Fresh>();
        for (var one : told) {
            var persons = one.persons().stream().filter(heard::add).toList();
            for (var listener : listeners.of(workspace, persons, one.reason())) {
                if (listener.hears()) notices.add(fresh(fact, data, one, listener));
            }
        }
        teller.tell(workspace, notices);
    }

    /** What is done needs no reminder: all who were told for this reason have read it. */
    void settle(Fact fact, Reason reason, UUID subject) {
        settle(fact.by().workspace(), reason, List.of(subject), fact.at());
    }

    /** As above, for many things at once. */
    void settle(UUID workspace, Reason reason, List<UUID> subjects, Instant at) {
        for (int from = 0; from < subjects.size(); from += MOST) {
            var some = subjects.subList(from, Math.min(from + MOST, subjects.size()));
            teller.renew(workspace, store.settle(workspace, reason, some, at));
        }
    }

    private NoticeStore.Fresh fresh(Fact fact, Map<String, Object> data, Told told, Listener listener) {
        var by = fact.by().isWaymark() ? null : fact.by().person();
        var notice = Notice.told(
                new Notice.Id(ids.next()),
                listener.person(),
                told.reason(),
                told.says(),
                fact.subject(),
                fact.about(),
                by,
                data,
                fact.at());
        // nobody writes letters about the past of the demo world
        return new NoticeStore.Fresh(notice, Past.moment().isPresent() ? null : listener.mailAt(fact.at()));
    }
}
