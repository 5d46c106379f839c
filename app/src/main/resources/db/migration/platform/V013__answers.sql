-- answers are forgotten after a day, those of all at once
create index idempotency_answered on idempotency (answered_at);
