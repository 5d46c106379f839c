-- The board takes the newest of the KPIs that moved, by this index alone.
drop index kpi_reading_verdict;
create index kpi_reading_verdict on kpi_reading (workspace_id, verdict, kpi_id, since_day);
