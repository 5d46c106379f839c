-- a KPI made of the same KPI of several teams
create table kpi_cascade (
  workspace_id uuid not null,
  kpi_id uuid not null,
  rule varchar(8) not null check (rule in ('SUM', 'AVERAGE', 'WEIGHTED', 'RATIO')),
  made_by uuid not null,
  made_at timestamptz not null,
  version bigint not null,
  primary key (workspace_id, kpi_id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);

create table kpi_cascade_part (
  workspace_id uuid not null,
  kpi_id uuid not null,
  team_id uuid not null,
  part_id uuid not null,
  weight double precision not null check (weight > 0),
  position bigint not null,
  primary key (workspace_id, kpi_id, team_id),
  foreign key (workspace_id, kpi_id) references kpi_cascade (workspace_id, kpi_id),
  foreign key (workspace_id, part_id) references kpi (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
