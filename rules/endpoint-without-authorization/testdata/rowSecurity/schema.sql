create table reports (id uuid primary key, holder_id uuid not null, diagnosis text);
alter table reports enable row level security;
create policy own_reports on reports for all to authenticated using (holder_id = auth.uid());

create table notes (id uuid primary key, holder_id uuid not null, diagnosis text);
