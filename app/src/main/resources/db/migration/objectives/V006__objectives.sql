create table objective (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  cycle_id uuid not null,
  title varchar(250) not null check (length(title) between 1 and 250),
  search varchar(700) not null,
  problem varchar(2000) not null,
  description varchar(4000) not null,
  owner_id uuid not null,
  team_id uuid,
  level varchar(10) not null check (level in ('COMPANY', 'TEAM', 'INDIVIDUAL')),
  kind varchar(12) not null check (kind in ('COMMITTED', 'ASPIRATIONAL', 'LEARNING')),
  restricted boolean not null,
  -- null while it is a draft
  published_at timestamptz,
  -- children that contribute count beside the key results
  counts_children boolean not null,
  -- computed with each change and each morning, never by hand
  progress double precision,
  due_share double precision not null,
  status varchar(12) not null check (status in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'DONE', 'NOT_STARTED', 'NO_DATA')),
  -- what contributing children brought: their weighted mean, their weights together, the worst of their statuses
  children_progress double precision,
  children_weight double precision not null,
  children_status varchar(12),
  position bigint not null,
  archived_at timestamptz,
  duplicated_from uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, owner_id) references membership (workspace_id, person_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
create index objective_cycle on objective (workspace_id, cycle_id, level, position);
create index objective_team on objective (workspace_id, team_id, cycle_id);
create index objective_owner on objective (workspace_id, owner_id, cycle_id);

create table objective_tag (
  workspace_id uuid not null,
  objective_id uuid not null,
  tag varchar(40) not null,
  primary key (workspace_id, objective_id, tag),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index objective_tag_tag on objective_tag (workspace_id, tag);

-- progress set by hand, standing until removed
create table objective_override (
  workspace_id uuid not null,
  objective_id uuid not null,
  progress double precision not null,
  reason varchar(1000) not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (workspace_id, objective_id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);

-- the owner's own word beside the computed status
create table owner_word (
  workspace_id uuid not null,
  objective_id uuid not null,
  status varchar(12) not null check (status in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')),
  note varchar(1000) not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (workspace_id, objective_id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);

-- the KPIs an objective wants to move
create table objective_kpi (
  workspace_id uuid not null,
  objective_id uuid not null,
  kpi_id uuid not null,
  direction varchar(4) not null check (direction in ('UP', 'DOWN')),
  -- in units of the KPI; null: not declared
  size double precision,
  delay_days bigint check (delay_days between 0 and 3660),
  declared_by uuid not null,
  declared_at timestamptz not null,
  primary key (workspace_id, objective_id, kpi_id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index objective_kpi_kpi on objective_kpi (workspace_id, kpi_id);

create table key_result (
  workspace_id uuid not null,
  id uuid not null,
  objective_id uuid not null,
  title varchar(250) not null check (length(title) between 1 and 250),
  search varchar(700) not null,
  description varchar(2000) not null,
  owner_id uuid not null,
  -- REACH HOLD RATE RELATIVE MILESTONES ZONES SCALE YES_NO; the whole definition stands in target
  kind varchar(12) not null,
  target jsonb not null,
  curve jsonb not null,
  unit_kind varchar(10) not null check (unit_kind in ('PERCENT', 'CURRENCY', 'COUNT', 'DURATION', 'SCORE', 'OTHER')),
  unit_symbol varchar(20) not null,
  decimals bigint not null check (decimals between 0 and 6),
  start_day date not null,
  due_day date not null,
  cadence varchar(10) not null check (cadence in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY')),
  weight double precision not null check (weight >= 0 and weight <= 1000000),
  -- set when the key result borrows a KPI: its values are the KPI's
  kpi_id uuid,
  position bigint not null,
  -- the newest check-in and what follows from it
  value double precision,
  progress double precision,
  due_share double precision not null,
  status varchar(12) not null check (status in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'DONE', 'NOT_STARTED', 'NO_DATA')),
  confidence bigint check (confidence between 0 and 10),
  confidence_before bigint check (confidence_before between 0 and 10),
  checked_in_on date,
  -- null: none is due any more
  next_check_in_on date,
  archived_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (workspace_id, id),
  check (start_day <= due_day),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, owner_id) references membership (workspace_id, person_id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index key_result_objective on key_result (workspace_id, objective_id, position);
create index key_result_owner on key_result (workspace_id, owner_id, next_check_in_on);
create index key_result_kpi on key_result (workspace_id, kpi_id);

-- a snapshot that never changes; a correction is a new row that names the old one
create table check_in (
  workspace_id uuid not null,
  id uuid not null,
  key_result_id uuid not null,
  day date not null,
  value double precision,
  -- milestones: the share done of each, in their order
  parts jsonb,
  confidence bigint check (confidence between 0 and 10),
  changed varchar(4000) not null,
  blockers varchar(4000) not null,
  next_steps varchar(4000) not null,
  -- as computed then
  progress double precision,
  status varchar(12) not null,
  automatic boolean not null,
  corrects_id uuid,
  -- the first entry of a line of corrections, itself where there is none: a correction keeps its place among those of a day
  original_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id)
);
create index check_in_key_result on check_in (workspace_id, key_result_id, day, original_id);
create unique index check_in_corrects on check_in (workspace_id, corrects_id);

-- the thresholds of a status; no row: the defaults
create table status_rule (
  workspace_id uuid not null primary key references workspace (id),
  at_risk_points bigint not null,
  off_track_points bigint not null,
  at_risk_confidence bigint not null,
  off_track_confidence bigint not null,
  late_days bigint not null,
  version bigint not null
);

-- time alone changes a status: the day on which those of a workspace were last computed
create table status_day (
  workspace_id uuid not null primary key references workspace (id),
  day date not null
);
