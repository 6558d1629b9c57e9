export const ACCEPTED = "accepted";
export const DECLINED = "declined";
