-- lets a program record values of some KPIs and do nothing else; only the hash of the secret is kept
create table push_token (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  -- who made it: values come in with what this person may do at that moment
  person_id uuid not null,
  name varchar(80) not null check (length(name) between 1 and 80),
  secret_hash varchar(64) not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);
create index push_token_person on push_token (workspace_id, person_id, revoked_at);

create table push_token_kpi (
  workspace_id uuid not null,
  kpi_id uuid not null,
  token_id uuid not null,
  primary key (workspace_id, kpi_id, token_id),
  foreign key (workspace_id, token_id) references push_token (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index push_token_kpi_token on push_token_kpi (workspace_id, token_id);
