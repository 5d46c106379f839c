-- A draft that its team wants to be agreed on; one row a draft, the newest answer stands.
create table objective_proposal (
  workspace_id uuid not null,
  objective_id uuid not null,
  -- the versions of the objective and of its key results added up: it grows with each edit, so a later one was changed since
  edition bigint not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  -- null: nobody answered yet
  answer varchar(10) check (answer in ('AGREED', 'SENT_BACK')),
  answered_by uuid,
  answered_at timestamptz,
  -- why it was sent back; empty otherwise
  reason varchar(1000) not null,
  primary key (workspace_id, objective_id),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);

-- what was published together, so that it can be taken back together
create table publication (
  workspace_id uuid not null,
  id uuid not null,
  cycle_id uuid not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);
create index publication_cycle on publication (workspace_id, cycle_id);

create table publication_objective (
  workspace_id uuid not null,
  publication_id uuid not null,
  objective_id uuid not null,
  primary key (workspace_id, publication_id, objective_id),
  foreign key (workspace_id, publication_id) references publication (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
