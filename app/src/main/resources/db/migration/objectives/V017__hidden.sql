-- what not everybody sees of a cycle, restricted ones and drafts, is little and counted apart from the rest
create index objective_hidden on objective (workspace_id, cycle_id, restricted, published_at);
