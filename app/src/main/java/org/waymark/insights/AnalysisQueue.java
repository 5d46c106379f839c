package org.waymark.insights;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.platform.Gathering;
import org.waymark.platform.Ids;
import org.waymark.platform.Past;

/**
 * Takes what is due in the transaction of the deed, and writes it as jobs at its end: each subject once and all of them in one batch,
 * so that a sheet of ten thousand values costs one statement and one job a KPI.
 */
@Component
class AnalysisQueue {
    private final Gathering<Due> gathered = new Gathering<>(this::write);
    private final ObjectProvider<SchedulerClient> jobs;
    private final Ids ids;
    private final Clock clock;

    AnalysisQueue(ObjectProvider<SchedulerClient> jobs, Ids ids, Clock clock) {
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /** What happens in the past is analysed by whoever tells of it. */
    void put(Due due) {
        if (Past.moment().isPresent()) return;
        gathered.add(due);
    }

    /** The id is never that of the bare subject: the scheduler ignores a second job of the same id, also while the first one runs. */
    private void write(Collection<Due> due) {
        var scheduler = jobs.getIfAvailable();
        if (scheduler == null) return; // a program without jobs; the night of another one finds what has changed
        List<TaskInstance<?>> instances = new LinkedHashSet<>(due)
                .stream()
                        .<TaskInstance<?>>map(one ->
                                new TaskInstance<>(one.kind().job(), one.subject() + "@" + ids.next(), one.written()))
                        .toList();
        scheduler.scheduleBatch(instances, clock.instant());
    }
}
