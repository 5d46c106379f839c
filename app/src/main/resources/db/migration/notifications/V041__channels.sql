-- Rooms of Slack and Teams that hear of what all of a workspace, or of a team, may see.
create table news_channel (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  -- null: of the whole workspace
  team_id uuid,
  service varchar(10) not null check (service in ('SLACK', 'TEAMS')),
  name varchar(80) not null check (length(name) between 1 and 80),
  -- whoever knows it can write there: never shown again
  address varchar(2000) not null,
  signals boolean not null,
  cycles boolean not null,
  digest boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  delivered_at timestamptz,
  failed_at timestamptz,
  -- what the other side said last time; null once something arrived again
  failure varchar(300),
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);
