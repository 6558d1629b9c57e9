CREATE TABLE guests (id uuid PRIMARY KEY, name text, address text, diagnosis text);
CREATE TABLE depots (id uuid PRIMARY KEY, title text, address text);
