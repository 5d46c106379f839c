-- What jobs computed about KPIs, key results and objectives. Pages only read it. "engine" is the version of the methods that
-- did it, "inputs" a fingerprint of all that went in: the same inputs are never computed twice.

-- how a KPI behaves: one row a KPI
create table kpi_reading (
  workspace_id uuid not null,
  kpi_id uuid not null,
  engine bigint not null,
  inputs varchar(64) not null,
  computed_at timestamptz not null,
  version bigint not null,
  -- the last day of the newest period that was judged; null: none was
  through_day date,
  used bigint not null,
  excluded bigint not null,
  verdict varchar(10) not null check (verdict in ('STEADY', 'HIGHER', 'LOWER', 'UNJUDGED')),
  -- of HIGHER and LOWER: by which rule, since when, and how likely noise alone does this
  rule varchar(16) check (rule in ('OUTSIDE', 'THREE_OF_FOUR', 'RUN', 'RANGE', 'NEW_LEVEL')),
  since_day date,
  odds double precision,
  -- of UNJUDGED: what there is too little of
  lack varchar(16),
  have bigint,
  need bigint,
  -- the usual range now; null: none yet
  centre double precision,
  low double precision,
  high double precision,
  firmness varchar(16) check (firmness in ('VERY_PROVISIONAL', 'PROVISIONAL', 'FIRM')),
  -- the chance that the value of a day meets the target of that day; null: no target or too few values
  chance double precision check (chance between 0 and 1),
  chance_day date,
  rough boolean,
  -- the chance that noise alone moves a value as far as the newest one, for the alert budget
  newest_p double precision,
  detail jsonb not null,
  primary key (workspace_id, kpi_id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);

-- a change that noise cannot explain: one row an episode
create table signal (
  workspace_id uuid not null,
  id uuid not null,
  kpi_id uuid not null,
  kind varchar(12) not null
    check (kind in ('SPIKE', 'SHIFT', 'DRIFT', 'RUN', 'SILENCE', 'FROZEN', 'IMPOSSIBLE', 'CHANCE')),
  way varchar(4) check (way in ('UP', 'DOWN')),
  first_day date not null,
  last_day date not null,
  rule varchar(16),
  p double precision not null check (p between 0 and 1),
  severity varchar(8) not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
  raised_at timestamptz not null,
  closed_at timestamptz,
  -- inside the alert budget, so that people are told
  announced boolean not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index signal_kpi on signal (workspace_id, kpi_id, first_day);
create index signal_open on signal (workspace_id, closed_at, announced, raised_at, kpi_id);

-- somebody knows the reason; the points of a single event no longer count for the usual range, and are still drawn
create table signal_explanation (
  workspace_id uuid not null,
  signal_id uuid not null,
  reason varchar(1000) not null check (length(reason) between 1 and 1000),
  explained_by uuid not null,
  explained_at timestamptz not null,
  primary key (workspace_id, signal_id),
  foreign key (workspace_id, signal_id) references signal (workspace_id, id)
);

-- nobody is told of it up to and including a day
create table signal_mute (
  workspace_id uuid not null,
  signal_id uuid not null,
  until_day date not null,
  muted_by uuid not null,
  muted_at timestamptz not null,
  primary key (workspace_id, signal_id),
  foreign key (workspace_id, signal_id) references signal (workspace_id, id)
);

-- an objective was drafted from it
create table signal_objective (
  workspace_id uuid not null,
  signal_id uuid not null,
  objective_id uuid not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  primary key (workspace_id, signal_id, objective_id),
  foreign key (workspace_id, signal_id) references signal (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index signal_objective_objective on signal_objective (workspace_id, objective_id);

-- each forecast that was shown, with its law (location + scale x t with 4 degrees of freedom) and what came of it
create table kpi_forecast (
  workspace_id uuid not null,
  kpi_id uuid not null,
  for_day date not null,
  -- the last day of the newest value it was made from
  made_through date not null,
  engine bigint not null,
  location double precision not null,
  scale double precision not null check (scale > 0),
  -- the chance it gave to meeting the target of its day; null: there was none
  chance double precision check (chance between 0 and 1),
  -- what came: null while it is open
  value double precision,
  -- the place of the value within the law, 0 to 1
  pit double precision check (pit between 0 and 1),
  hit80 boolean,
  hit95 boolean,
  met boolean,
  primary key (workspace_id, kpi_id, for_day, made_through),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);

-- where a key result is heading: one row a key result
create table key_result_outlook (
  workspace_id uuid not null,
  key_result_id uuid not null,
  engine bigint not null,
  inputs varchar(64) not null,
  computed_at timestamptz not null,
  version bigint not null,
  -- the last day that was looked at
  through_day date,
  -- null: there is none, for this reason
  chance double precision check (chance between 0 and 1),
  rough boolean,
  reason varchar(16)
    check (reason in ('TOO_FEW', 'NO_STATISTICS', 'NO_BASELINE', 'NOT_STARTED', 'OVER', 'STALE', 'NOTHING_MOVES')),
  have bigint,
  need bigint,
  -- per period of its cadence, in its unit: what it takes from now on, and what it does now; null: makes no sense here
  needed double precision,
  pace double precision,
  -- the law of the value on the due day
  location double precision,
  scale double precision,
  -- in how many of the last spans of this length the number moved as far as it still has to
  base_hits bigint,
  base_spans bigint,
  detail jsonb not null,
  primary key (workspace_id, key_result_id),
  foreign key (workspace_id, key_result_id) references key_result (workspace_id, id)
);
create index key_result_outlook_chance on key_result_outlook (workspace_id, chance, key_result_id);

-- what an objective did to a KPI that it wanted to move: one row an aim
create table impact_study (
  workspace_id uuid not null,
  objective_id uuid not null,
  kpi_id uuid not null,
  engine bigint not null,
  inputs varchar(64) not null,
  computed_at timestamptz not null,
  version bigint not null,
  -- the last day of the newest value it knows; null: none
  through_day date,
  verdict varchar(16) not null
    check (verdict in ('TOO_EARLY', 'VERY_LIKELY', 'PROBABLY', 'CANNOT_TELL', 'PROBABLY_NOT', 'INSEPARABLE', 'NOT_ENOUGH')),
  lack varchar(16),
  have bigint,
  need bigint,
  -- in units of the KPI, with a 95 % interval; the chance that it helped the wished way
  effect double precision,
  low double precision,
  high double precision,
  chance double precision check (chance between 0 and 1),
  -- after how many periods of the KPI it showed: from, to
  delay_from bigint,
  delay_to bigint,
  shape varchar(12) check (shape in ('STEP', 'RAMP')),
  weakest varchar(16),
  -- the first day on which looking again can tell more; null: never
  look_again_on date,
  -- the study is repeated with every value up to this day
  window_end date not null,
  -- the aim was declared after the work had begun
  declared_late boolean not null,
  detail jsonb not null,
  primary key (workspace_id, objective_id, kpi_id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index impact_study_kpi on impact_study (workspace_id, kpi_id, objective_id);

-- what a KPI is made of: an expression over other KPIs, which it names by their ids. The KPI itself stays measured.
create table kpi_formula (
  workspace_id uuid not null,
  kpi_id uuid not null,
  formula varchar(8000) not null,
  set_by uuid not null,
  set_at timestamptz not null,
  version bigint not null,
  primary key (workspace_id, kpi_id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);

-- the KPIs that a formula names, in their order
create table kpi_driver (
  workspace_id uuid not null,
  kpi_id uuid not null,
  driver_id uuid not null,
  position bigint not null,
  primary key (workspace_id, kpi_id, driver_id),
  foreign key (workspace_id, kpi_id) references kpi_formula (workspace_id, kpi_id),
  foreign key (workspace_id, driver_id) references kpi (workspace_id, id)
);
create index kpi_driver_driver on kpi_driver (workspace_id, driver_id, kpi_id);

-- the analysis of a whole workspace, and how far it is
create table analysis_run (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  day date not null,
  engine bigint not null,
  -- null: the night did
  asked_by uuid,
  started_at timestamptz not null,
  total bigint not null,
  done bigint not null,
  failed bigint not null,
  -- what it is at, and the last one it finished there: it goes on behind it
  stage varchar(12) not null check (stage in ('KPIS', 'KEY_RESULTS', 'STUDIES', 'SIGNALS')),
  after_id uuid,
  -- asked to stop; null: nobody did
  stopped_by uuid,
  stopped_at timestamptz,
  finished_at timestamptz,
  -- a newest value with a p up to this raises an alert until the next run; null: not yet known
  alert_threshold double precision,
  primary key (workspace_id, id)
);
