-- What has to be analysed again because something happened to it, in the order in which it happened. Many are taken at once
-- by one job of the workspace; each was a job of its own before, and what waited as one is left to the next night.
delete from scheduled_tasks where task_name in ('analyse-kpi', 'analyse-key-result', 'study-impact');

create table analysis_due (
  workspace_id uuid not null,
  id uuid not null,
  kind varchar(24) not null
    check (kind in ('KPI', 'KEY_RESULT', 'STUDIES_OF_KPI', 'STUDIES_OF_OBJECTIVE', 'STUDIES_OF_CYCLE')),
  subject_id uuid not null,
  tries bigint not null,
  primary key (workspace_id, id)
);
