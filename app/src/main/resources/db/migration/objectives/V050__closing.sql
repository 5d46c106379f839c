-- what people say of a key result before its cycle is closed; the close freezes it
create table key_result_grade (
  workspace_id uuid not null,
  key_result_id uuid not null,
  -- null: by the numbers
  score double precision check (score between 0 and 1),
  reason varchar(1000) not null,
  next varchar(8) check (next in ('CLOSE', 'CARRY', 'REWRITE', 'KPI', 'DROP')),
  -- one sentence to remember
  sentence varchar(500) not null,
  carry_from varchar(8) not null check (carry_from in ('CURRENT', 'START')),
  -- null: the target stays as it is
  carry_to double precision,
  carries_work boolean not null,
  graded_by uuid not null,
  graded_at timestamptz not null,
  primary key (workspace_id, key_result_id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id)
);

create table objective_grade (
  workspace_id uuid not null,
  objective_id uuid not null,
  score double precision check (score between 0 and 1),
  reason varchar(1000) not null,
  -- null: as the rule suggests
  attainment varchar(10) check (attainment in ('ACHIEVED', 'PARTLY', 'MISSED', 'DROPPED')),
  graded_by uuid not null,
  graded_at timestamptz not null,
  primary key (workspace_id, objective_id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);

create table objective_retrospective (
  workspace_id uuid not null,
  objective_id uuid not null,
  went_well varchar(4000) not null,
  went_badly varchar(4000) not null,
  learned varchar(4000) not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (workspace_id, objective_id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);

create table cycle_retrospective (
  workspace_id uuid not null,
  cycle_id uuid not null,
  went_well varchar(4000) not null,
  went_badly varchar(4000) not null,
  learned varchar(4000) not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (workspace_id, cycle_id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);

-- each close of a cycle, those that were taken back too
create table cycle_closing (
  workspace_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  -- null: it stands
  reopened_by uuid,
  reopened_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);
create index cycle_closing_cycle on cycle_closing (workspace_id, cycle_id, reopened_at, id);

-- frozen: rows are only ever added
create table objective_score (
  workspace_id uuid not null,
  closing_id uuid not null,
  objective_id uuid not null,
  -- null: nothing to score it by, and nobody did
  score double precision check (score between 0 and 1),
  -- by the numbers
  computed double precision check (computed between 0 and 1),
  reason varchar(1000) not null,
  attainment varchar(10) check (attainment in ('ACHIEVED', 'PARTLY', 'MISSED', 'DROPPED')),
  -- what the rule said
  suggested varchar(10) check (suggested in ('ACHIEVED', 'PARTLY', 'MISSED', 'DROPPED')),
  -- the draft that carries it on
  successor_id uuid,
  primary key (workspace_id, closing_id, objective_id),
  foreign key (workspace_id, closing_id) references cycle_closing (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index objective_score_objective on objective_score (workspace_id, objective_id, closing_id);

create table key_result_score (
  workspace_id uuid not null,
  closing_id uuid not null,
  key_result_id uuid not null,
  objective_id uuid not null,
  value double precision,
  progress double precision,
  score double precision check (score between 0 and 1),
  computed double precision check (computed between 0 and 1),
  reason varchar(1000) not null,
  next varchar(8) check (next in ('CLOSE', 'CARRY', 'REWRITE', 'KPI', 'DROP')),
  sentence varchar(500) not null,
  graded_by uuid,
  -- how sure its owner was in the middle of its days
  said bigint check (said between 0 and 10),
  -- check-ins that were due, those of them that came by their day, and how many days late half of them were at most
  check_ins_due bigint not null,
  check_ins_in_time bigint not null,
  late_days double precision,
  -- the key result that carries it on
  successor_id uuid,
  -- the KPI it became
  kpi_id uuid,
  primary key (workspace_id, closing_id, key_result_id),
  foreign key (workspace_id, closing_id) references cycle_closing (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id)
);
create index key_result_score_objective on key_result_score (workspace_id, objective_id, closing_id);

alter table objective add column carried_over_from uuid;
create index objective_carried on objective (workspace_id, carried_over_from);
alter table key_result add column carried_over_from uuid;

-- when a close calls an objective achieved, and how long it can be taken back; no row: the defaults
create table closing_rule (
  workspace_id uuid not null primary key references workspace (id),
  -- hundredths of a score
  success bigint not null,
  expected bigint not null,
  partly bigint not null,
  grace_days bigint not null,
  version bigint not null
);
