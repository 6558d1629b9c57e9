CREATE TABLE newsletter_reader (id TEXT PRIMARY KEY, email TEXT);
CREATE TABLE user_consent (id TEXT PRIMARY KEY, reader_id TEXT, agreed BOOLEAN);
