-- the outline counts a whole cycle: these hold all that it counts by, so that no row has to be fetched for it
drop index objective_cycle;
create index objective_cycle on objective (workspace_id, cycle_id, level, position, id, archived_at, published_at, restricted, owner_id);
create index key_result_standing on key_result (workspace_id, objective_id, archived_at, status, next_check_in_on, confidence, confidence_before);
drop index objective_kpi_kpi;
create index objective_kpi_kpi on objective_kpi (workspace_id, kpi_id, objective_id);
-- My week: what ends this quarter, not all that one ever owned
drop index key_result_owner;
create index key_result_owner on key_result (workspace_id, owner_id, due_day, next_check_in_on);
