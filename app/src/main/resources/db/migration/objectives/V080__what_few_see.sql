-- what falls on the days of a calendar, of a company with tens of thousands of key results
create index key_result_next on key_result (workspace_id, next_check_in_on, objective_id, archived_at);
create index key_result_due on key_result (workspace_id, due_day, objective_id, archived_at);

-- the few objectives that not everybody sees: what one reader sees besides what is kept for all
create index objective_draft on objective (workspace_id, id) where published_at is null;
