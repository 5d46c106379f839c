-- A hint that somebody read and keeps as it is. It comes back when the words or figures that it judged change.
create table hint_dismissal (
  workspace_id uuid not null,
  objective_id uuid not null,
  -- the objective itself, or one of its key results
  subject_id uuid not null,
  hint varchar(40) not null check (length(hint) > 0),
  -- fingerprint of what was judged
  judged varchar(16) not null,
  dismissed_by uuid not null,
  dismissed_at timestamptz not null,
  primary key (workspace_id, objective_id, subject_id, hint),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
