-- Meetings about key results: weekly, and at the end of a cycle.
create table review (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  kind varchar(8) not null check (kind in ('WEEKLY', 'CLOSING')),
  cycle_id uuid not null,
  -- null: of the company
  team_id uuid,
  day date not null,
  -- for how long it was planned
  minutes bigint not null check (minutes between 5 and 480),
  led_by uuid not null,
  started_at timestamptz not null,
  -- null: it goes on
  ended_at timestamptz,
  -- the key result that is talked about now; null: the first
  at_topic_id uuid,
  notes varchar(8000) not null,
  removed_at timestamptz,
  version bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, cycle_id) references cycle (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, led_by) references membership (workspace_id, person_id)
);
create index review_day on review (workspace_id, day);

-- what is talked about, in this order, and what came of it
create table review_topic (
  workspace_id uuid not null,
  review_id uuid not null,
  key_result_id uuid not null,
  position bigint not null,
  why varchar(10) not null
    check (why in ('HELP', 'DISAGREES', 'FELL', 'OFF', 'BEHIND', 'LATE', 'SILENT', 'STEADY', 'CLOSES')),
  decision varchar(2000) not null,
  decided_by uuid,
  talked_at timestamptz,
  -- since when everybody sees the votes
  shown_at timestamptz,
  -- as it stood when it was talked about
  value double precision,
  progress double precision,
  status varchar(12) not null,
  confidence bigint check (confidence between 0 and 10),
  primary key (workspace_id, review_id, key_result_id),
  foreign key (workspace_id, review_id) references review (workspace_id, id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id)
);
create index review_topic_key_result on review_topic (workspace_id, key_result_id, review_id);

-- who has voted, and how often each vote was given: nothing joins the two
create table review_voter (
  workspace_id uuid not null,
  review_id uuid not null,
  key_result_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, review_id, key_result_id, person_id),
  foreign key (workspace_id, review_id, key_result_id) references review_topic (workspace_id, review_id, key_result_id)
);
create table review_vote (
  workspace_id uuid not null,
  review_id uuid not null,
  key_result_id uuid not null,
  points bigint not null check (points between 0 and 10),
  votes bigint not null check (votes > 0),
  primary key (workspace_id, review_id, key_result_id, points),
  foreign key (workspace_id, review_id, key_result_id) references review_topic (workspace_id, review_id, key_result_id)
);

-- who was there
create table review_attendee (
  workspace_id uuid not null,
  review_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, review_id, person_id),
  foreign key (workspace_id, review_id) references review (workspace_id, id),
  foreign key (workspace_id, person_id) references membership (workspace_id, person_id)
);

-- who does what until when, as agreed in a review
create table follow_up (
  workspace_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  -- null: of the review as a whole
  key_result_id uuid,
  title varchar(250) not null check (length(title) between 1 and 250),
  owner_id uuid not null,
  due_day date,
  done_at timestamptz,
  removed_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, review_id) references review (workspace_id, id),
  foreign key (workspace_id, owner_id) references membership (workspace_id, person_id)
);
create index follow_up_review on follow_up (workspace_id, review_id);
create index follow_up_owner on follow_up (workspace_id, owner_id, done_at);
create index follow_up_key_result on follow_up (workspace_id, key_result_id);
