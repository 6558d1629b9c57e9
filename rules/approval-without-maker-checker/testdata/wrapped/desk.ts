import { commissions, settlements } from "../shared/repositories";
import { byAnother, found, noticed } from "./run";

export const approveCommission = byAnother(commissions.find, async (sheet, staff) => {
  await commissions.setStatus(sheet.id, "APPROVED", staff.id);
});

export const approveSettlement = found(settlements.find, async (sheet, staff) => {
  await settlements.setStatus(sheet.id, "APPROVED", staff.id); // want approval-without-maker-checker "status: approved"
});

export const settleLater = noticed(settlements.find, async (sheet, staff) => {
  await settlements.update(sheet.id, { status: "APPROVED", approvedBy: staff.id }); // want approval-without-maker-checker "status: approved"
});

export const showSettlement = found(settlements.find, async (sheet, staff) => {
  await settlements.seen(sheet.id, staff.id);
});
