-- how work stood when a cycle was closed one of whose key results it serves; gone when the cycle is opened again
create table work_at_close (
  workspace_id uuid not null,
  cycle_id uuid not null,
  initiative_id uuid not null,
  status varchar(10) not null check (status in ('PLANNED', 'ACTIVE', 'PAUSED', 'DONE', 'DROPPED')),
  progress double precision not null check (progress >= 0 and progress <= 1),
  start_day date,
  due_day date,
  tasks bigint not null,
  tasks_done bigint not null check (tasks_done between 0 and tasks),
  -- the day of the close, where the workspace lives
  closed_on date not null,
  -- the lane in which it stood, and the one into which the close put it; null: it stayed
  lane_id uuid,
  gone_to_id uuid,
  primary key (workspace_id, cycle_id, initiative_id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, initiative_id) references initiative (workspace_id, id),
  foreign key (workspace_id, lane_id) references cycle (workspace_id, id),
  foreign key (workspace_id, gone_to_id) references cycle (workspace_id, id)
);
create index work_at_close_initiative on work_at_close (workspace_id, initiative_id);
