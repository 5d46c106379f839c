-- when the person last went over to the workspace: whoever signs in lands where they were last. Empty where they never did
alter table membership add column entered_at timestamptz;
