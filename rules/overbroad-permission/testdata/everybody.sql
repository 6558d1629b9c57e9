grant select on claims.claim to public; -- want overbroad-permission "PUBLIC"
grant select on claim to reporting;
grant select on claim_types to public;
grant select on products to public;
revoke all on claim from public;
