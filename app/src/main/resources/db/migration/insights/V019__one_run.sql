-- One at a time, also when two people ask at the same moment: of those that two of them began, the newest goes on.
update analysis_run set stopped_at = started_at
where finished_at is null and stopped_at is null
  and exists (
    select 1 from analysis_run newer
    where newer.workspace_id = analysis_run.workspace_id and newer.id > analysis_run.id
      and newer.finished_at is null and newer.stopped_at is null);
create unique index analysis_run_open on analysis_run (workspace_id) where finished_at is null and stopped_at is null;
