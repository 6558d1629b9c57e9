CREATE TABLE consents (id TEXT PRIMARY KEY, customer_id TEXT, purpose TEXT, given_at TIMESTAMP);
