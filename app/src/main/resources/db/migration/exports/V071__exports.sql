-- What somebody asked to take away, as far as that person may see it. Its bytes are kept for a day, in the database, so that any node
-- can hand them out.
create table export_run (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  asked_by uuid not null,
  format varchar(10) not null check (format in ('XLSX', 'CSV', 'JSON')),
  started_at timestamptz not null,
  -- rows so far, in the end those that it holds
  done bigint not null,
  stopped_at timestamptz,
  finished_at timestamptz,
  bytes bigint,
  -- rows that the person may not see
  kept_back bigint not null,
  trouble varchar(500),
  primary key (workspace_id, id),
  foreign key (workspace_id, asked_by) references membership (workspace_id, person_id)
);
create index export_run_asked on export_run (workspace_id, asked_by, id);

create table export_part (
  workspace_id uuid not null,
  export_id uuid not null,
  number bigint not null,
  bytes bytea not null,
  primary key (workspace_id, export_id, number),
  foreign key (workspace_id, export_id) references export_run (workspace_id, id)
);

-- a workspace that came in from an export; it is older than its row here, but never the first one of this server
create table workspace_arrival (
  workspace_id uuid not null primary key references workspace (id),
  brought_by uuid not null references person (id),
  brought_at timestamptz not null
);
