-- a file that somebody brings, how it is to be understood, and what came of it
create table import_run (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  file_name varchar(250) not null check (file_name <> ''),
  file_bytes bigint not null,
  -- how it is written, what its columns mean, and what people chose
  settings jsonb not null,
  state varchar(10) not null check (state in ('OPEN', 'WAITING', 'READING', 'WRITING', 'DONE', 'FAILED', 'CANCELLED', 'UNDONE')),
  -- rows read so far, of those known to be there; null before it was looked at
  rows_done bigint not null,
  rows_all bigint,
  -- what would be done, to be shown; what was done afterwards
  plan jsonb,
  -- of the plan that was agreed to: another plan is not carried out
  plan_mark varchar(64),
  -- a sentence that is not worded yet
  failure jsonb,
  -- what an undoing left as it was, because somebody changed it since
  kept bigint,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, made_by) references membership (workspace_id, person_id)
);

-- the file itself, until it was imported or forgotten
create table import_piece (
  workspace_id uuid not null,
  import_id uuid not null,
  number bigint not null,
  content bytea not null,
  primary key (workspace_id, import_id, number),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id)
);
