-- Who revoked a token: that person may let it work again for a while, and admins may, so that nobody undoes what an admin did.
alter table api_token add column revoked_by uuid;
alter table push_token add column revoked_by uuid;

-- A room that was disconnected and is not yet gone: for a while it can be connected again as it was.
alter table news_channel add column removed_by uuid;
alter table news_channel add column removed_at timestamptz;
