package org.waymark.insights;

import static java.util.stream.Collectors.toSet;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isSynchronizationActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.registerSynchronization;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.waymark.platform.Gathering;
import org.waymark.platform.Past;

/**
 * Takes what is due in the transaction of the deed, and notes it at its end: each subject once and all of them in one batch, so
 * that a sheet of ten thousand values costs one statement. A job of the workspace does it soon after, many at a time.
 */
@Component
class AnalysisQueue {
    private final Gathering<Due> gathered = new Gathering<>(this::note);
    private final DueStore store;
    private final Waker waker;

    AnalysisQueue(DueStore store, Waker waker) {
        this.store = store;
        this.waker = waker;
    }

    /** What happens in the past is analysed by whoever tells of it. */
    void put(Due due) {
        if (Past.moment().isPresent()) return;
        gathered.add(due);
    }

    /** Wakes the jobs for what a program that was killed left behind, and for what has failed. */
    void wakeAll() {
        store.workspaces().forEach(waker::wake);
    }

    private void note(Collection<Due> due) {
        if (!waker.hasJobs()) return;
        var each = new LinkedHashSet<>(due);
        store.add(each);
        wakeAfterCommit(each.stream().map(Due::workspace).collect(toSet()));
    }

    private void wakeAfterCommit(Set<UUID> workspaces) {
        if (!isSynchronizationActive()) {
            workspaces.forEach(waker::wake);
            return;
        }
        registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                workspaces.forEach(waker::wake);
            }
        });
    }
}
