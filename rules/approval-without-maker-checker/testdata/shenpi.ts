// Plain functions in Chinese, Simplified and Traditional, whose two persons are members and parameters.
interface 理赔单 {
  申请人: string;
  状态: string;
  审批人?: string;
}
interface 退費單 {
  提交人: string;
  狀態: string;
  審批人?: string;
}
interface 报销单 {
  报销人: string;
  审批人?: string;
  状态: string;
}

export function 审批理赔(单: 理赔单, 当前用户: string) {
  单.状态 = "已批准"; // want approval-without-maker-checker "审批理赔"
  单.审批人 = 当前用户;
}
export function 审批他人理赔(单: 理赔单, 当前用户: string) {
  if (单.申请人 === 当前用户) throw new Error("不能审批自己的申请");
  单.状态 = "已批准";
  单.审批人 = 当前用户;
}
export function 核准退費(單: 退費單, 目前使用者: string): 退費單 {
  return { ...單, 狀態: "已核准", 審批人: 目前使用者 }; // want approval-without-maker-checker "核准退費"
}
export function 核准他人退費(單: 退費單, 目前使用者: string): 退費單 {
  if (單.提交人 === 目前使用者) throw new Error("不得核准本人提交");
  return { ...單, 狀態: "已核准", 審批人: 目前使用者 };
}
export function 审批报销(单: 报销单, 操作人: string): 报销单 {
  return { ...单, 状态: "已批准", 审批人: 操作人 }; // want approval-without-maker-checker "审批报销"
}
export function 审批他人报销(单: 报销单, 操作人: string): 报销单 {
  if (单.报销人 === 操作人) throw new Error("不能审批自己的报销");
  return { ...单, 状态: "已批准", 审批人: 操作人 };
}
