-- db-scheduler's table, with portable types
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures bigint,
  last_heartbeat timestamptz,
  version bigint not null,
  priority bigint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
