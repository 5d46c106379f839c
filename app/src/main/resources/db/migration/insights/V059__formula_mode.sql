-- EXPLAINS: the KPI stays measured, the formula says what moved it. COMPUTES: the formula makes its values.
alter table kpi_formula add column mode varchar(8) not null default 'EXPLAINS' check (mode in ('EXPLAINS', 'COMPUTES'));
