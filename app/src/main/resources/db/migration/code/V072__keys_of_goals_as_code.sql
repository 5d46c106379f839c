-- By which key a file of goals knows a thing, so that its title may change. Given by the file that made it, or by an export.
create table code_key (
  workspace_id uuid not null,
  kind varchar(12) not null
    check (kind in ('TEAM', 'CYCLE', 'KPI', 'OBJECTIVE', 'KEY_RESULT', 'INITIATIVE', 'TASK')),
  -- what it is a part of: the objective of a key result, the initiative of a task; the workspace for all others
  within_id uuid not null,
  slug varchar(80) not null check (length(slug) > 0),
  thing_id uuid not null,
  primary key (workspace_id, kind, within_id, slug),
  foreign key (workspace_id) references workspace (id)
);
create unique index code_key_thing on code_key (workspace_id, thing_id);
