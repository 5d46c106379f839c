package org.waymark.insights;

import java.util.UUID;

/** What has to be looked at again because something happened to it. */
record Due(Kind kind, UUID workspace, UUID subject) {
    enum Kind {
        KPI(AnalysisJobs.KPI),
        KEY_RESULT(AnalysisJobs.KEY_RESULT),
        STUDIES_OF_KPI(AnalysisJobs.STUDY),
        STUDIES_OF_OBJECTIVE(AnalysisJobs.STUDY),
        STUDIES_OF_CYCLE(AnalysisJobs.STUDY);

        private final String job;

        Kind(String job) {
            this.job = job;
        }

        String job() {
            return job;
        }
    }

    /** As the data of a job. */
    String written() {
        return kind + " " + workspace + " " + subject;
    }

    static Due read(String written) {
        var parts = written.split(" ");
        return new Due(Kind.valueOf(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]));
    }
}
