-- Who writes over a retrospective says which version they saw; an empty one keeps its row, so that no number comes twice.
alter table objective_retrospective add column version bigint not null default 1;
alter table cycle_retrospective add column version bigint not null default 1;
