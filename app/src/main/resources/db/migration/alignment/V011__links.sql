-- who hangs on whom, without reading the links themselves
drop index alignment_link_child;
drop index alignment_link_parent;
create index alignment_link_child on alignment_link (workspace_id, child_objective_id, child_key_result_id, parent_objective_id);
create index alignment_link_parent on alignment_link (workspace_id, parent_objective_id, child_key_result_id, child_objective_id);
