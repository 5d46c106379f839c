-- how a workspace takes the values that people enter; no row: as they come
create table value_rule (
  workspace_id uuid not null primary key references workspace (id),
  -- a value that misses its target needs a note
  explains_misses boolean not null,
  -- a value waits until somebody else approves it
  approves boolean not null,
  version bigint not null
);

-- a value that somebody entered, and that is no measurement before another approves it
create table held_value (
  workspace_id uuid not null,
  id uuid not null,
  kpi_id uuid not null,
  -- the last day of its period
  day date not null,
  value double precision not null,
  numerator double precision,
  denominator double precision,
  note varchar(1000) not null,
  source varchar(80) not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  state varchar(10) not null check (state in ('WAITING', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'REPLACED')),
  -- who settled it; null while it waits
  settled_by uuid,
  settled_at timestamptz,
  reason varchar(1000) not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index held_value_state on held_value (workspace_id, state, kpi_id, day);
create index held_value_entered on held_value (workspace_id, entered_by, entered_at);
create index held_value_settled on held_value (workspace_id, settled_by, settled_at);
