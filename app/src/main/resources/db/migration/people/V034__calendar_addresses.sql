-- a secret web address from which the calendar program of a person reads; only the hash of the secret is kept
create table calendar_address (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  -- who made it: it shows what this person may see
  person_id uuid not null,
  -- whose days it shows; null: the person's own
  team_id uuid,
  secret_hash varchar(64) not null unique,
  created_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
create index calendar_address_person on calendar_address (workspace_id, person_id, revoked_at);
