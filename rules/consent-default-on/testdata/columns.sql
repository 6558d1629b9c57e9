CREATE TABLE contact_choice (
  id bigint primary key,
  newsletter_consent boolean not null default true, -- want consent-default-on "newsletter_consent"
  sms_ok tinyint(1) not null default '1', -- want consent-default-on "sms_ok"
  sharing_consent bit default ((1)), -- want consent-default-on "sharing_consent"
  profiling_consent boolean not null default false,
  phone_ok boolean,
  consent_required boolean default true,
  payment_ok boolean default true,
  is_active boolean default true
);
ALTER TABLE contact_choice ADD COLUMN marketing_opt_in smallint DEFAULT 1; -- want consent-default-on "marketing_opt_in"
