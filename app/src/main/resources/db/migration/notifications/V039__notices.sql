-- What a person is told: one row for each thing and reason, lifted up again when more of the same comes.
create table notice (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid not null,
  reason varchar(20) not null,
  -- the key of its sentence
  says varchar(40) not null,
  subject_kind varchar(20) not null,
  subject_id uuid not null,
  -- the objective or KPI whose visibility covers it; null: everybody of the workspace may know
  about_id uuid,
  -- who did it last; null: Waymark
  by_id uuid,
  -- how often since it was last read
  times bigint not null check (times >= 1),
  -- what the sentence needs: the title, a day, the first words of a comment
  data jsonb not null,
  told_at timestamptz not null,
  read_at timestamptz,
  -- from when on a letter may tell of it; null: none does, or one did
  mail_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, person_id, reason, subject_id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);
create index notice_inbox on notice (workspace_id, person_id, told_at);
create index notice_unread on notice (workspace_id, person_id, read_at, about_id);
create index notice_subject on notice (workspace_id, subject_id, reason);
create index notice_mail on notice (workspace_id, mail_at);

-- when and how a person wants to be told; no row: the defaults
create table news_preference (
  workspace_id uuid not null,
  person_id uuid not null,
  -- null: that of the workspace
  time_zone varchar(60),
  -- minutes after midnight there
  remind_at bigint not null check (remind_at between 0 and 1439),
  -- Monday counts 1, Tuesday 2, Wednesday 4 and so on
  remind_days bigint not null check (remind_days between 0 and 127),
  -- between these minutes no letter is sent; null: there are no quiet hours
  quiet_from bigint check (quiet_from between 0 and 1439),
  quiet_to bigint check (quiet_to between 0 and 1439),
  primary key (workspace_id, person_id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);

-- the way of a reason, where it is not the usual one
create table news_way (
  workspace_id uuid not null,
  person_id uuid not null,
  reason varchar(20) not null,
  way varchar(10) not null check (way in ('NONE', 'PRODUCT', 'MAIL')),
  primary key (workspace_id, person_id, reason),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);
