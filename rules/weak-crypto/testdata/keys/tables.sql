CREATE TABLE customer_keys (
  id uuid PRIMARY KEY,
  hkid_ciphertext bytea NOT NULL,
  aes_key bytea NOT NULL -- want weak-crypto "customer_keys keeps aes_key in clear beside hkid_ciphertext"
);
CREATE TABLE customer_boxes (
  id uuid PRIMARY KEY,
  hkid_ciphertext bytea NOT NULL,
  aes_key_wrapped bytea NOT NULL
);
CREATE TABLE partner (
  id uuid PRIMARY KEY,
  secret_key text NOT NULL,
  name text NOT NULL
);
