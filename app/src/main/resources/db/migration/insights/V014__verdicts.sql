-- the few KPIs that moved beyond their noise, without reading the steady ones
create index kpi_reading_verdict on kpi_reading (workspace_id, verdict, kpi_id);
