-- A letter to one person: its row is written in the transaction that leaves the job which sends it, so there is one of each occasion.
create table news_letter (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind varchar(10) not null check (kind in ('NEWS', 'REMINDER', 'WEEK', 'MOVED')),
  -- the day; of news the moment
  occasion varchar(40) not null,
  -- what it may tell of; whether its reader may still see that is asked when it is sent
  content jsonb not null,
  made_at timestamptz not null,
  -- a mail server is asked to take it: written before, so that a crash in between can be seen
  handed_at timestamptz,
  sent_at timestamptz,
  -- why nothing was sent
  dropped varchar(40),
  primary key (workspace_id, id),
  unique (workspace_id, person_id, kind, occasion),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);

-- the rounds that are done: all who share a time zone and a time of day were written to on that day
create table news_round (
  workspace_id uuid not null references workspace (id),
  kind varchar(10) not null,
  day date not null,
  slot varchar(100) not null,
  done_at timestamptz not null,
  primary key (workspace_id, kind, day, slot)
);

-- what signs the links that end letters
create table news_key (
  id bigint not null primary key check (id = 1),
  secret varchar(64) not null
);
