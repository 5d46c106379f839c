-- the board and the timeline of a closed cycle show how work stood too: in which order, since when it was done, and how much it served
alter table work_at_close add column position double precision not null default 0;
alter table work_at_close add column finished_on date;
alter table work_at_close add column served bigint not null default 0 check (served >= 0);

-- cycles that were closed before keep their work as it stands now
insert into work_at_close (
  workspace_id, cycle_id, initiative_id, status, progress, start_day, due_day, tasks, tasks_done, closed_on, lane_id)
select i.workspace_id, c.id, i.id, i.status, i.progress, i.start_day, i.due_day,
  (select count(*) from task t
    where t.workspace_id = i.workspace_id and t.initiative_id = i.id and t.archived_at is null),
  (select count(t.done_at) from task t
    where t.workspace_id = i.workspace_id and t.initiative_id = i.id and t.archived_at is null),
  c.end_day, i.cycle_id
from cycle_closure closed
join cycle c on c.workspace_id = closed.workspace_id and c.id = closed.cycle_id
join initiative i on i.workspace_id = c.workspace_id
where i.archived_at is null
  and (i.cycle_id = c.id or i.id in (
    select link.initiative_id
    from objective o
    join key_result k on k.workspace_id = o.workspace_id and k.objective_id = o.id
    join initiative_key_result link on link.workspace_id = k.workspace_id and link.key_result_id = k.id
    where o.workspace_id = c.workspace_id and o.cycle_id = c.id))
  and not exists (
    select 1 from work_at_close w
    where w.workspace_id = i.workspace_id and w.cycle_id = c.id and w.initiative_id = i.id);

update work_at_close set
  position = (
    select i.position from initiative i
    where i.workspace_id = work_at_close.workspace_id and i.id = work_at_close.initiative_id),
  finished_on = (
    select i.finished_on from initiative i
    where i.workspace_id = work_at_close.workspace_id and i.id = work_at_close.initiative_id and i.status = work_at_close.status),
  served = (
    select count(*) from initiative_key_result link
    where link.workspace_id = work_at_close.workspace_id and link.initiative_id = work_at_close.initiative_id);

create index work_at_close_lane on work_at_close (workspace_id, cycle_id, status, position);
