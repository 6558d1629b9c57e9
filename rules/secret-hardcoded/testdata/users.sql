CREATE USER ledger_app WITH PASSWORD 'Lipei#5538'; -- want secret-hardcoded
CREATE USER 'report'@'10.%' IDENTIFIED BY 'Lipei#5539'; -- want secret-hardcoded
ALTER LOGIN quotes WITH PASSWORD = N'Lipei#5540'; -- want secret-hardcoded
ALTER ROLE batch PASSWORD :'batch_password';
CREATE USER audit IDENTIFIED WITH mysql_native_password AS '*6BB4837EB74329105EE4568DDA7DC67ED2CA2AD9';
CREATE TABLE member (id bigint, password varchar(100) DEFAULT 'unset-2026', secret varchar(20));
COMMENT ON COLUMN member.password IS 'password2, hashed';
INSERT INTO settings (name, value) VALUES ('broker.apiSecret', '${bearer-token#95}'); -- want secret-hardcoded "apiSecret"
INSERT INTO settings (name, value) VALUES ('broker.tokenHeader', 'X-Harbour-Token2'), ('login.password.length', '10-40');
INSERT INTO labels (key, text) VALUES ('password', 'Password'), ('resetPassword', 'Reset2'), ('token', 'refresh_token_2');
CREATE SUBSCRIPTION s CONNECTION 'host=db.harbour-mutual.com user=repl password=Lipei#5541' PUBLICATION p; -- want secret-hardcoded
