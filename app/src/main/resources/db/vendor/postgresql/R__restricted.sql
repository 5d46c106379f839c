-- The few objectives that not everybody sees. SQLite has the same index in its own words, beside what its planner is told.
create index if not exists objective_restricted on objective (workspace_id, id) where restricted;
