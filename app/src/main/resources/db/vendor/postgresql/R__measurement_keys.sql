-- Whoever writes values has locked the rows of their KPIs, so that they are there. Looked up again for each value, the key takes
-- more of PostgreSQL's time than writing it (ADR 034).
alter table measurement drop constraint if exists measurement_workspace_id_kpi_id_fkey;
