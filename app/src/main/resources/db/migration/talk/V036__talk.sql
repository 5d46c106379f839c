-- what people say about a subject: an objective, key result, check-in (the first of its line of corrections), KPI or initiative
create table comment (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  subject_kind varchar(12) not null check (subject_kind in ('OBJECTIVE', 'KEY_RESULT', 'CHECK_IN', 'KPI', 'INITIATIVE')),
  subject_id uuid not null,
  -- null: it opens a line of talk; else the one it answers, which answers none
  reply_to_id uuid,
  -- Markdown as it was written
  words varchar(4000) not null check (length(words) between 1 and 4000),
  author_id uuid not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  version bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, reply_to_id) references comment (workspace_id, id),
  foreign key (workspace_id, author_id) references membership (workspace_id, person_id)
);
create index comment_subject on comment (workspace_id, subject_id, id);
create index comment_author on comment (workspace_id, author_id, written_at);

-- taken out of sight; undone by deleting the row
create table comment_removal (
  workspace_id uuid not null,
  comment_id uuid not null,
  removed_by uuid not null,
  removed_at timestamptz not null,
  primary key (workspace_id, comment_id),
  foreign key (workspace_id, comment_id) references comment (workspace_id, id)
);

-- who is called by name in a comment
create table comment_mention (
  workspace_id uuid not null,
  comment_id uuid not null,
  party_id uuid not null,
  party varchar(10) not null check (party in ('PERSON', 'TEAM')),
  -- as it stands in the text, without the @
  written varchar(254) not null check (length(written) between 1 and 254),
  primary key (workspace_id, comment_id, party_id),
  foreign key (workspace_id, comment_id) references comment (workspace_id, id)
);
create index comment_mention_party on comment_mention (workspace_id, party_id, comment_id);

-- a sign in place of words, on a subject or a comment: one of a kind by each person
create table reaction (
  workspace_id uuid not null references workspace (id),
  on_kind varchar(12) not null
    check (on_kind in ('OBJECTIVE', 'KEY_RESULT', 'CHECK_IN', 'KPI', 'INITIATIVE', 'COMMENT')),
  on_id uuid not null,
  kind varchar(10) not null check (kind in ('AGREE', 'CELEBRATE', 'THANKS', 'SEEN', 'IDEA')),
  person_id uuid not null,
  made_at timestamptz not null,
  primary key (workspace_id, on_id, kind, person_id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);

-- what a person wants to hear of. Owners follow what they own without a row; STOPPED stands until the person asks again.
create table follow (
  workspace_id uuid not null references workspace (id),
  person_id uuid not null,
  subject_kind varchar(12) not null check (subject_kind in ('OBJECTIVE', 'KEY_RESULT', 'CHECK_IN', 'KPI', 'INITIATIVE')),
  subject_id uuid not null,
  word varchar(10) not null check (word in ('ASKED', 'JOINED', 'STOPPED')),
  said_at timestamptz not null,
  primary key (workspace_id, subject_id, person_id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);
create index follow_person on follow (workspace_id, person_id, subject_id);
