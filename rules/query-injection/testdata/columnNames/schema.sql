CREATE TABLE members (id uuid PRIMARY KEY, full_name text, mobile text, id_card_no text);
