CREATE TABLE terminal_payment (
  id bigint PRIMARY KEY,
  magnetic_stripe text, -- want auth-data-persisted "track"
  magnetic_stripe_track_2 text, -- want auth-data-persisted "track"
  magnetic_stripe_reader_id int,
  audio_track varchar(20)
);
