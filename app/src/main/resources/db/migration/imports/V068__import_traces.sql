-- what an import made and changed, in its order, so that all of it can be taken back
create table import_deed (
  workspace_id uuid not null,
  import_id uuid not null,
  number bigint not null,
  deed varchar(8) not null check (deed in ('MADE', 'CHANGED')),
  subject_kind varchar(12) not null,
  subject_id uuid not null,
  -- as it was left; another one now means that somebody changed it since
  subject_version bigint not null,
  -- what it was before it was changed
  before jsonb,
  primary key (workspace_id, import_id, number),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id)
);

-- under which name another product knows what is here, so that the same file changes nothing when it comes again
create table import_identity (
  workspace_id uuid not null references workspace (id),
  -- the product or the kind of table it came from
  source varchar(80) not null check (source <> ''),
  subject_kind varchar(12) not null,
  external_id varchar(700) not null check (external_id <> ''),
  subject_id uuid not null,
  -- of what the file said about it last
  fingerprint varchar(64) not null,
  import_id uuid not null,
  primary key (workspace_id, source, subject_kind, external_id),
  foreign key (workspace_id, import_id) references import_run (workspace_id, id)
);
create index import_identity_import on import_identity (workspace_id, import_id);
