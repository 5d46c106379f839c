-- a comment on a KPI that is about one of its periods
create table comment_day (
  workspace_id uuid not null,
  comment_id uuid not null,
  kpi_id uuid not null,
  -- the last day of the period
  day date not null,
  primary key (workspace_id, comment_id),
  foreign key (workspace_id, comment_id) references comment (workspace_id, id)
);
create index comment_day_kpi on comment_day (workspace_id, kpi_id, day);
