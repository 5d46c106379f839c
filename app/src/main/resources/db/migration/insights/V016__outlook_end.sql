-- the value of a key result on its due day: its middle, and between what four of five lie; null without a chance. What lists draw.
alter table key_result_outlook add column end_middle double precision;
alter table key_result_outlook add column end_low double precision;
alter table key_result_outlook add column end_high double precision;
