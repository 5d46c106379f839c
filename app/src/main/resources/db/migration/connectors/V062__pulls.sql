-- The runs of connections: what each was asked for and what it brought. The newest 200 of each connection are kept.
create table pull (
  workspace_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  why varchar(10) not null check (why in ('SCHEDULE', 'HAND', 'BACKFILL')),
  -- null: its schedule
  asked_by uuid,
  from_day date not null,
  to_day date not null,
  asked_at timestamptz not null,
  tries bigint not null,
  next_try_at timestamptz,
  -- somebody wants it to end
  stopped_by uuid,
  finished_at timestamptz,
  ended varchar(10) check (ended in ('LANDED', 'FAILED', 'STOPPED')),
  -- of the last try
  took_millis bigint not null,
  rows_read bigint not null,
  added bigint not null,
  restated bigint not null,
  unchanged bigint not null,
  refused bigint not null,
  -- the sentence of the last trouble, as key and arguments
  trouble jsonb,
  -- the first refused rows, each with its sentence
  refusals jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, connection_id) references connection (workspace_id, id)
);
create index pull_connection on pull (workspace_id, connection_id, id);
-- one at a time
create unique index pull_open on pull (workspace_id, connection_id) where finished_at is null;
