-- What the owner of a cycle ticks by hand before it begins; the other steps are computed.
create table planning_tick (
  workspace_id uuid not null,
  cycle_id uuid not null,
  step varchar(24) not null,
  ticked_by uuid not null,
  ticked_at timestamptz not null,
  primary key (workspace_id, cycle_id, step),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);
