-- Whose studies a new value of a KPI changes, where it is what others are compared with.
create index objective_kpi_comparison on objective_kpi (workspace_id, comparison_id);
