-- the teams a removed person was in, for the day the removal is taken back
create table former_team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  lead boolean not null,
  primary key (workspace_id, person_id, team_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);

-- a name is taken once in a workspace, also by two who make a cycle at the same moment: the name as it is compared. Empty for
-- names from before this rule, two of which may be alike
alter table cycle add column taken_name varchar(120);
create unique index cycle_taken_name on cycle (workspace_id, taken_name);
