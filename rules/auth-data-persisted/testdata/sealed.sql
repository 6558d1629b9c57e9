create table card_vault (
  id uuid primary key,
  pan_encrypted bytea,
  cvc_encrypted bytea, -- want auth-data-persisted "Card verification value"
  cvv_enc text, -- want auth-data-persisted "Card verification value"
  cvc_checked boolean not null default false,
  iban_sealed bytea,
  cvc_checked_at timestamp,
  track_number integer
);
