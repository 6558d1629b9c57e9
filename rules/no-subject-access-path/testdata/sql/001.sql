CREATE TABLE insured_persons ( -- want no-subject-access-path "shows them"
  id uuid PRIMARY KEY,
  full_name text NOT NULL,
  id_card_no text NOT NULL,
  home_address text
);
