-- whether it came out as its objective had promised: 1.0 of a committed one, 0.7 of others, by the limits of that day; null: no score
alter table key_result_score add column made boolean;
