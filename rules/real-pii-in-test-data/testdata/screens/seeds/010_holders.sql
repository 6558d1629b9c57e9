INSERT INTO holder (id, bank_card, "ssn") VALUES (1, '${bank-card#3}', '000-00-0000'); -- want real-pii-in-test-data "card"
INSERT INTO holder (id, bank_card, "ssn") VALUES (2, NULL, '${us-ssn#41}'), (upper('3'), NULL, 'none'); -- want real-pii-in-test-data "US social"
INSERT INTO parcel (id, tracking, route) VALUES (3, '${bank-card#4}', '${us-ssn#42}');
UPDATE holder SET ssn = '${us-ssn#43}' WHERE id = 4; -- want real-pii-in-test-data "US social"
UPDATE parcel SET route = '${us-ssn#44}' WHERE id = 5;
