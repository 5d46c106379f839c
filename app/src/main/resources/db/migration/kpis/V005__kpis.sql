create table kpi (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name varchar(200) not null check (length(name) between 1 and 200),
  search varchar(600) not null,
  -- the definition card: what, why, how, who (owner, measurer), when (cadence, due days, review)
  what varchar(2000) not null,
  why varchar(2000) not null,
  how varchar(2000) not null,
  owner_id uuid not null,
  measurer_id uuid,
  team_id uuid,
  level varchar(10) not null check (level in ('COMPANY', 'TEAM', 'INDIVIDUAL')),
  category varchar(80) not null,
  indicator varchar(8) not null check (indicator in ('LEAD', 'LAG', 'UNSET')),
  unit_kind varchar(10) not null check (unit_kind in ('PERCENT', 'CURRENCY', 'COUNT', 'DURATION', 'SCORE', 'OTHER')),
  unit_symbol varchar(20) not null,
  decimals bigint not null check (decimals between 0 and 6),
  direction varchar(8) not null check (direction in ('HIGHER', 'LOWER', 'BAND')),
  cadence varchar(10) not null check (cadence in ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY')),
  aggregation varchar(8) not null check (aggregation in ('LAST', 'SUM', 'AVERAGE', 'RATIO')),
  -- days after the end of a period until its value is expected
  due_days bigint not null check (due_days between 0 and 366),
  review_note varchar(500) not null,
  near_percent double precision not null check (near_percent >= 0 and near_percent <= 100),
  restricted boolean not null,
  -- the newest measurement and how it stands, kept with each change
  latest_day date,
  latest_value double precision,
  -- the last day on which the next value is on time
  due_on date not null,
  standing varchar(10) not null check (standing in ('MEETS', 'NEAR', 'MISSES', 'NO_TARGET', 'NO_DATA')),
  archived_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references membership (workspace_id, person_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
create index kpi_team on kpi (workspace_id, team_id);
create index kpi_owner on kpi (workspace_id, owner_id);

-- a target holds from its day until the next one; low only: at least, high only: at most, both: a band; neither: no target from here on
create table kpi_target (
  workspace_id uuid not null,
  kpi_id uuid not null,
  from_day date not null,
  low double precision,
  high double precision,
  primary key (workspace_id, kpi_id, from_day),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);

-- the value of one period, keyed by the period's last day
create table measurement (
  workspace_id uuid not null,
  kpi_id uuid not null,
  day date not null,
  value double precision not null,
  numerator double precision,
  denominator double precision,
  note varchar(1000) not null,
  source varchar(80) not null,
  revision bigint not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (workspace_id, kpi_id, day),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);

-- what a restated or removed value was before
create table measurement_revision (
  workspace_id uuid not null,
  kpi_id uuid not null,
  day date not null,
  revision bigint not null,
  value double precision not null,
  numerator double precision,
  denominator double precision,
  note varchar(1000) not null,
  source varchar(80) not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  replaced_by uuid not null,
  replaced_at timestamptz not null,
  reason varchar(1000) not null,
  -- taken away, not restated; it can be put back
  removed boolean not null,
  primary key (workspace_id, kpi_id, day, revision),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
