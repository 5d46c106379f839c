create table cycle (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  parent_id uuid,
  name varchar(60) not null check (length(name) between 1 and 60),
  -- stands in addresses: 2026-q4
  slug varchar(60) not null,
  rhythm varchar(12) not null check (rhythm in ('MONTH', 'QUARTER', 'TRIMESTER', 'YEAR', 'CUSTOM')),
  start_day date not null,
  end_day date not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (workspace_id, id),
  unique (workspace_id, slug),
  check (start_day <= end_day),
  foreign key (workspace_id, parent_id) references cycle (workspace_id, id)
);

-- a closed cycle has a row here; reopening removes it
create table cycle_closure (
  workspace_id uuid not null,
  cycle_id uuid not null,
  closed_by uuid not null,
  closed_at timestamptz not null,
  primary key (workspace_id, cycle_id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);
