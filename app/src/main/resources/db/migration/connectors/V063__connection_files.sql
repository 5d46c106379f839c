-- Files that a connection has read: each once, until it changes.
create table connection_file (
  workspace_id uuid not null,
  connection_id uuid not null,
  path varchar(500) not null check (path <> ''),
  bytes bigint not null check (bytes >= 0),
  modified_at timestamptz not null,
  read_at timestamptz not null,
  primary key (workspace_id, connection_id, path),
  foreign key (workspace_id, connection_id) references connection (workspace_id, id)
);
