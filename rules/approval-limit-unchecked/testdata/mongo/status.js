export const STATUS = Object.freeze({ open: "OPEN", approved: "APPROVED", referred: "PENDING_MANAGER_APPROVAL" });
