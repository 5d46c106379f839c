-- templates that a workspace made of its own goals and KPIs
create table template (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind varchar(10) not null check (kind in ('OBJECTIVE', 'KPI')),
  name varchar(250) not null check (name <> ''),
  -- as in the files of the library
  body jsonb not null,
  -- true: only who made it sees it
  restricted boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  archived_at timestamptz,
  version bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, made_by) references membership (workspace_id, person_id)
);

-- which template an objective or a KPI came from
create table template_use (
  workspace_id uuid not null references workspace (id),
  subject_id uuid not null,
  kind varchar(10) not null check (kind in ('OBJECTIVE', 'KPI')),
  -- the key of one that comes with Waymark, or the id of one's own
  template_key varchar(160) not null check (template_key <> ''),
  used_by uuid not null,
  used_at timestamptz not null,
  primary key (workspace_id, subject_id)
);
create index template_use_key on template_use (workspace_id, template_key);
