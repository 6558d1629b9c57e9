export const SITE_BUCKET = "motor-static";
