export const 查閱資料要求回覆天數 = 60; // want statutory-deadline-exceeded "gives 60 days .*HK-18 allows 40"
export const deadlines = {
  dataAccessRequest: { answerDays: 40 },
  dataErasureRequest: { answerDays: 60 },
};
