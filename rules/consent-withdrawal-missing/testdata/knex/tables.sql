CREATE TABLE consents (id TEXT PRIMARY KEY, customer_id TEXT, purpose TEXT, given_at TIMESTAMP); -- want consent-withdrawal-missing "consents keeps consents"
