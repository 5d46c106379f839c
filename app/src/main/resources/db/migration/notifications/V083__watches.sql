-- The programs themselves look whether a connection or a round of news is due; no job comes by for that any more.
delete from scheduled_tasks where task_name in ('connections-due', 'news-rounds');
