-- When backups are made and how many are kept. A backup holds every workspace; the plan belongs to the first one, whose owner made it.
create table backup_plan (
  workspace_id uuid not null primary key references workspace (id),
  -- turned off, it is kept for the next time
  active boolean not null,
  hour bigint not null check (hour between 0 and 23),
  -- empty: backups in the data folder
  folder varchar(500) not null,
  daily bigint not null check (daily between 1 and 366),
  weekly bigint not null check (weekly between 0 and 520),
  monthly bigint not null check (monthly between 0 and 240),
  version bigint not null
);

-- one attempt at a backup
create table backup_run (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  -- null: the plan
  asked_by uuid,
  started_at timestamptz not null,
  -- rows read, and then read back from the file
  done bigint not null,
  stopped_by uuid,
  finished_at timestamptz,
  -- the file, and the machine on whose disk it is; null: there is none
  file varchar(700),
  node varchar(200),
  bytes bigint,
  -- why there is none
  trouble varchar(500),
  -- there are newer ones, and the plan keeps no more
  removed_at timestamptz,
  primary key (workspace_id, id)
);
create unique index backup_run_open on backup_run (workspace_id) where finished_at is null;
