-- the board: its page in the order it is shown, and its counts without reading the KPIs themselves
create index kpi_board on kpi (workspace_id, category, name, id);
create index kpi_standing on kpi (workspace_id, archived_at, category, standing, due_on, restricted, owner_id, id);
drop index kpi_team;
create index kpi_team on kpi (workspace_id, team_id, archived_at);
-- what somebody else measures for the owner
create index kpi_measurer on kpi (workspace_id, measurer_id);
