-- The few objectives and KPIs that not everybody sees. SQLite has the same indexes in its own words, beside what its planner is told.
create index if not exists objective_restricted on objective (workspace_id, id) where restricted;
create index if not exists kpi_restricted on kpi (workspace_id, id) where restricted;
