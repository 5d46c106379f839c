-- Removed and not yet gone: for a while it can be brought back with its secrets and its log.
alter table connection add column removed_by uuid;
alter table connection add column removed_at timestamptz;
