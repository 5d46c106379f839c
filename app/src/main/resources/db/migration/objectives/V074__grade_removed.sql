-- taken back: the numbers count again; it can be put back until another one takes its place
alter table key_result_grade add column removed_at timestamptz;
