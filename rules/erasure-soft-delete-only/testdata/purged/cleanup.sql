DELETE FROM applicant WHERE deleted_at < now() - interval '30 days';
