-- an objective or a key result contributes to (rolls up) or supports (drawn only) a parent objective or key result
create table alignment_link (
  workspace_id uuid not null,
  id uuid not null,
  child_objective_id uuid not null,
  -- set when the child is one key result of that objective
  child_key_result_id uuid,
  parent_objective_id uuid not null,
  -- set when the parent is one key result of that objective
  parent_key_result_id uuid,
  kind varchar(12) not null check (kind in ('CONTRIBUTE', 'SUPPORT')),
  weight double precision not null check (weight >= 0 and weight <= 1000000),
  linked_by uuid not null,
  linked_at timestamptz not null,
  primary key (workspace_id, id),
  check (child_objective_id <> parent_objective_id),
  foreign key (workspace_id, child_objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, parent_objective_id) references objective (workspace_id, id)
);
create index alignment_link_child on alignment_link (workspace_id, child_objective_id);
create index alignment_link_parent on alignment_link (workspace_id, parent_objective_id);
