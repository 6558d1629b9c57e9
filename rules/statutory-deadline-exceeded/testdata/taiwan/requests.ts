export const rights = {
  dataSubject: {
    accessResponseDays: 20, // want statutory-deadline-exceeded "gives 20 days .*TW-10 allows 15"
    accessExtensionDays: 15,
    correctionResponseDays: 30,
    deletionResponseDays: 45, // want statutory-deadline-exceeded "gives 45 days .*TW-11 allows 30"
  },
};
export const 個資請求回覆期限 = "45天"; // want statutory-deadline-exceeded "gives 45 days"
export const 個資查詢提醒天數 = 45;
export const breachReportHours = 96;
