package org.waymark.insights;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Computes KPIs where that is too much for the request that caused it: part by part, so that others can write in between. */
@Configuration(proxyBeanMethods = false)
class RecomputingJob {
    static final String NAME = "compute-kpis";

    @Bean
    OneTimeTask<String> computeKpis(Recomputing recomputing, Transactions transactions) {
        return Tasks.oneTime(NAME, String.class)
                .onFailure(AnalysisJobs::later)
                .execute((due, _) -> run(Renewal.read(due.getData()), recomputing, transactions));
    }

    static void run(Renewal renewal, Recomputing recomputing, Transactions transactions) {
        transactions
                .read(() -> recomputing.work(renewal))
                .ifPresent(work -> work.slices()
                        .forEach(slice -> transactions.write(() -> {
                            recomputing.run(slice);
                            return true;
                        })));
    }
}
