-- help asked on a check-in (the first of its line of corrections), from one person
create table help_request (
  workspace_id uuid not null,
  id uuid not null,
  check_in_id uuid not null,
  need varchar(1000) not null check (length(need) between 1 and 1000),
  asked_of uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, check_in_id) references check_in (workspace_id, id),
  foreign key (workspace_id, asked_of) references membership (workspace_id, person_id),
  foreign key (workspace_id, asked_by) references membership (workspace_id, person_id)
);
create index help_request_check_in on help_request (workspace_id, check_in_id, id);
create index help_request_asked_of on help_request (workspace_id, asked_of, id);

-- how it ended; no row: it is open
create table help_end (
  workspace_id uuid not null,
  help_id uuid not null,
  outcome varchar(10) not null check (outcome in ('GIVEN', 'WITHDRAWN')),
  answer varchar(1000) not null,
  ended_by uuid not null,
  ended_at timestamptz not null,
  primary key (workspace_id, help_id),
  foreign key (workspace_id, help_id) references help_request (workspace_id, id)
);

-- somebody who holds a goal has read a check-in on it
create table acknowledgement (
  workspace_id uuid not null,
  check_in_id uuid not null,
  person_id uuid not null,
  acknowledged_at timestamptz not null,
  primary key (workspace_id, check_in_id, person_id),
  foreign key (workspace_id, check_in_id) references check_in (workspace_id, id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);
