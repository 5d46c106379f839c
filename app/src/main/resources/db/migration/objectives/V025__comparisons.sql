-- a KPI that the work does not touch; null: none was named
alter table objective_kpi add column comparison_id uuid;
