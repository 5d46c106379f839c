-- work that should move key results; who may see none of their objectives does not see it
create table initiative (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  title varchar(250) not null check (length(title) between 1 and 250),
  search varchar(700) not null,
  description varchar(4000) not null,
  owner_id uuid not null,
  team_id uuid,
  -- the lane in which it stands; null: in none. Its days may lie outside
  cycle_id uuid,
  status varchar(10) not null check (status in ('PLANNED', 'ACTIVE', 'PAUSED', 'DONE', 'DROPPED')),
  start_day date,
  due_day date,
  -- share that is done: 1 when DONE, else of the tasks where there are any, else what was stated
  progress double precision not null check (progress >= 0 and progress <= 1),
  stated double precision not null check (stated >= 0 and stated <= 1),
  -- the day on which it became DONE
  finished_on date,
  -- order within the status
  position double precision not null,
  archived_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  version bigint not null,
  primary key (workspace_id, id),
  check (start_day is null or due_day is null or start_day <= due_day),
  foreign key (workspace_id, owner_id) references membership (workspace_id, person_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id)
);
create index initiative_cycle on initiative (workspace_id, cycle_id, status, position);
create index initiative_owner on initiative (workspace_id, owner_id, due_day);
create index initiative_team on initiative (workspace_id, team_id, cycle_id);
create index initiative_status on initiative (workspace_id, status, position);

create table initiative_key_result (
  workspace_id uuid not null,
  initiative_id uuid not null,
  key_result_id uuid not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  primary key (workspace_id, initiative_id, key_result_id),
  foreign key (workspace_id, initiative_id) references initiative (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id)
);
create index initiative_key_result_key_result on initiative_key_result (workspace_id, key_result_id, initiative_id);

-- a step of an initiative
create table task (
  workspace_id uuid not null,
  id uuid not null,
  initiative_id uuid not null,
  title varchar(250) not null check (length(title) between 1 and 250),
  assignee_id uuid,
  due_day date,
  done_at timestamptz,
  done_by uuid,
  position bigint not null,
  -- taken off the list, and back whenever it is wanted
  archived_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  check ((done_at is null) = (done_by is null)),
  foreign key (workspace_id, initiative_id) references initiative (workspace_id, id),
  foreign key (workspace_id, assignee_id) references membership (workspace_id, person_id)
);
create index task_initiative on task (workspace_id, initiative_id, position);
create index task_assignee on task (workspace_id, assignee_id, done_at, due_day);

-- one begins when another is finished, so many days later
create table initiative_dependency (
  workspace_id uuid not null,
  initiative_id uuid not null,
  after_id uuid not null,
  lag_days bigint not null check (lag_days between 0 and 3660),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (workspace_id, initiative_id, after_id),
  check (initiative_id <> after_id),
  foreign key (workspace_id, initiative_id) references initiative (workspace_id, id),
  foreign key (workspace_id, after_id) references initiative (workspace_id, id)
);
create index initiative_dependency_after on initiative_dependency (workspace_id, after_id, initiative_id);

-- key results whose milestones are the initiatives that serve them
create table key_result_following (
  workspace_id uuid not null,
  key_result_id uuid not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (workspace_id, key_result_id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id)
);
