create or replace view match_keys as
select
  id,
  encode(digest(phone, 'sha256'), 'hex') as phone_hash, -- want pii-hash-reversible "digest.phone"
  md5(c.hkid) as person_hash, -- want pii-hash-reversible "md5.hkid"
  encode(hmac(phone, current_setting('app.key'), 'sha256'), 'hex') as phone_tag,
  md5(phone || current_setting('app.salt')) as salted,
  md5(document_body) as body_hash,
  count(*) as many
from customer c;

create table md5_sums (digest text, phone text);

create index on customer (md5(phone));
