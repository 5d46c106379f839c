-- The new address of somebody, until a link that went there is opened: at most one a person.
create table email_change (
  token_hash varchar(64) not null primary key,
  person_id uuid not null unique references person (id),
  email varchar(254) not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
