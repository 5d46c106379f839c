-- its values are made by a formula over other KPIs; nobody enters them
alter table kpi add column computed boolean not null default false;
-- others are computed from it, or were: nobody has to look for them where it is false
alter table kpi add column feeds boolean not null default false;
