-- its values are made by a formula over other KPIs; nobody enters them
alter table kpi add column computed boolean not null default false;
