-- Where numbers come from by themselves, how they are asked for, and what becomes of them.
create table connection (
  workspace_id uuid not null,
  id uuid not null,
  name varchar(120) not null check (name <> ''),
  -- whoever set it up last: values are recorded in this person's name and with this person's rights
  owner_id uuid not null,
  kind varchar(20) not null,
  -- what was typed, by the names of the kind's settings; never a secret
  settings jsonb not null,
  -- null: not said yet
  mapping jsonb,
  -- the names of the columns that were there last time
  columns jsonb not null,
  schedule varchar(40) not null,
  look_back_days bigint not null check (look_back_days between 0 and 3660),
  -- whether rows that are refused are left out, instead of refusing the others with them
  leaves_out boolean not null,
  -- the last day of which a value came in
  watermark date,
  -- null: not by itself
  next_run_at timestamptz,
  paused_by uuid,
  paused_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, owner_id) references membership (workspace_id, person_id)
);
create index connection_due on connection (workspace_id, next_run_at);

-- encrypted by the key of the server; the name and the connection are part of what is sealed
create table connection_secret (
  workspace_id uuid not null,
  connection_id uuid not null,
  name varchar(40) not null check (name <> ''),
  sealed text not null check (sealed <> ''),
  primary key (workspace_id, connection_id, name),
  foreign key (workspace_id, connection_id) references connection (workspace_id, id)
);
