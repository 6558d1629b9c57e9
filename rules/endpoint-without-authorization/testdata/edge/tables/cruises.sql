create table cruises (id uuid primary key, cabin text, deck int, owner uuid, passport_no text);
