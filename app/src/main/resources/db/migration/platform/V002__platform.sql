-- What happened, in order. One row a fact, appended in the transaction that made it true.
create table fact (
  workspace_id uuid not null,
  id uuid not null,
  happened_at timestamptz not null,
  person_id uuid,
  kind varchar(60) not null,
  subject_kind varchar(30) not null,
  subject_id uuid not null,
  -- the objective or KPI whose visibility covers this fact; null when everybody of the workspace may see it
  about_id uuid,
  data jsonb not null,
  primary key (workspace_id, id)
);
create index fact_subject on fact (workspace_id, subject_id, id);
create index fact_about on fact (workspace_id, about_id, id);

-- answers already given to a client's Idempotency-Key
create table idempotency (
  workspace_id uuid not null,
  person_id uuid not null,
  idempotency_key varchar(200) not null,
  request_hash varchar(64) not null,
  status bigint not null,
  location varchar(500),
  body text not null,
  answered_at timestamptz not null,
  primary key (workspace_id, person_id, idempotency_key)
);
