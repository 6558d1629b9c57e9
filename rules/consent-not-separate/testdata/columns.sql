CREATE TABLE patient (id TEXT PRIMARY KEY, full_name TEXT, diagnosis TEXT);
CREATE TABLE user_consent (id TEXT PRIMARY KEY, patient_id TEXT, agreed BOOLEAN); -- want consent-not-separate "user_consent"
CREATE TABLE consent_log (id TEXT PRIMARY KEY, patient_id TEXT, topic TEXT, agreed BOOLEAN);
