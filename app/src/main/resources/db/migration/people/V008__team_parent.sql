-- the teams at the top of the tree, by name, for the frame of every page
create index team_parent on team (workspace_id, parent_id, name);
