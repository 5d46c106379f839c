-- whether the course without the work follows a comparison too
alter table impact_study add column compared boolean not null default false;
