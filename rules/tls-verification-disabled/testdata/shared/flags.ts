export const CHECK_PEER = false;
export const CHECKED = true;
export const MINUTES = 5;
