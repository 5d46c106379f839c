-- how all forecasts of the workspace did when the run finished; null before
alter table analysis_run add column track_record jsonb;
