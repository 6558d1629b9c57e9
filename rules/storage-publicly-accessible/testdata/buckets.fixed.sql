insert into storage.buckets (id, name, public) values ('passport-scans', 'passport-scans', false); -- want storage-publicly-accessible "bucket.public=true"
insert into storage.buckets (id, name, public) values ('claim-photos', 'claim-photos', false);
insert into storage.buckets (id, name, public) values
  ('avatars', 'avatars', true),
  ('brochures', 'brochures', true),
  ('medical-reports', 'medical-reports', false); -- want storage-publicly-accessible
insert into storage.folders (id, name, public) values ('medical', 'medical', true);
