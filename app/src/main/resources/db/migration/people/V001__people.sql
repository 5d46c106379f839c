-- Workspaces, persons, teams, access. Portable: the same text runs on SQLite and PostgreSQL.

create table person (
  id uuid not null primary key,
  email varchar(254) not null,
  email_folded varchar(254) not null unique,
  name varchar(120) not null check (length(name) between 1 and 120),
  password_hash varchar(255),
  theme varchar(10) not null check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
  single_keys boolean not null,
  created_at timestamptz not null,
  version bigint not null
);

create table workspace (
  id uuid not null primary key,
  name varchar(120) not null check (length(name) between 1 and 120),
  -- the one private space of this person; null for a company
  personal_of uuid unique references person (id),
  time_zone varchar(60) not null,
  fiscal_year_start bigint not null check (fiscal_year_start between 1 and 12),
  check_in_weekday bigint not null check (check_in_weekday between 1 and 7),
  created_at timestamptz not null,
  version bigint not null
);

-- one row once the first person is there: two who set up at the same moment cannot both become owner
create table founding (
  id bigint not null primary key check (id = 1),
  founded_at timestamptz not null
);

create table membership (
  workspace_id uuid not null references workspace (id),
  person_id uuid not null references person (id),
  role varchar(10) not null check (role in ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
  job_title varchar(120) not null,
  search varchar(1000) not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  version bigint not null,
  primary key (workspace_id, person_id)
);
create index membership_person on membership (person_id);

create table team (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  parent_id uuid,
  name varchar(120) not null check (length(name) between 1 and 120),
  purpose varchar(1000) not null,
  search varchar(400) not null,
  archived_at timestamptz,
  created_at timestamptz not null,
  version bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references team (workspace_id, id)
);

create table team_member (
  workspace_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  lead boolean not null,
  primary key (workspace_id, team_id, person_id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);
create index team_member_person on team_member (workspace_id, person_id);

-- the tree flattened: each team is its own ancestor at depth 0
create table team_path (
  workspace_id uuid not null,
  ancestor_id uuid not null,
  descendant_id uuid not null,
  depth bigint not null check (depth >= 0),
  primary key (workspace_id, ancestor_id, descendant_id),
  foreign key (workspace_id, ancestor_id) references team (workspace_id, id),
  foreign key (workspace_id, descendant_id) references team (workspace_id, id)
);
create index team_path_descendant on team_path (workspace_id, descendant_id);

-- who may see a private objective or KPI besides its owner: people and teams, one row each
create table audience (
  workspace_id uuid not null references workspace (id),
  subject_id uuid not null,
  party_id uuid not null,
  party varchar(10) not null check (party in ('PERSON', 'TEAM')),
  primary key (workspace_id, subject_id, party_id)
);
create index audience_party on audience (workspace_id, party_id);

create table invitation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  token_hash varchar(64) not null unique,
  email varchar(254) not null,
  role varchar(10) not null check (role in ('OWNER', 'ADMIN', 'MEMBER', 'VIEWER')),
  team_id uuid,
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_by uuid,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id)
);

create table person_session (
  token_hash varchar(64) not null primary key,
  id uuid not null unique,
  person_id uuid not null references person (id),
  workspace_id uuid references workspace (id),
  device varchar(200) not null,
  remembered boolean not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index person_session_person on person_session (person_id);

create table password_reset (
  token_hash varchar(64) not null primary key,
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_reset_person on password_reset (person_id);

-- failed attempts of the last minutes, two rows each: by e-mail and by network
create table sign_in_attempt (
  id uuid not null,
  attempt_key varchar(300) not null,
  attempted_at timestamptz not null,
  primary key (id, attempt_key)
);
create index sign_in_attempt_key on sign_in_attempt (attempt_key, attempted_at);

create table api_token (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  person_id uuid not null,
  name varchar(120) not null,
  token_hash varchar(64) not null unique,
  scope varchar(10) not null check (scope in ('READ', 'REPORT', 'ALL')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);

create table saved_view (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  page varchar(40) not null,
  name varchar(80) not null,
  query varchar(2000) not null,
  shared boolean not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);
