import axios from "axios";

/** Only asks for it. */
export function approveClaim(id: string, approvedAmount: number) {
  return axios.patch(`/claims/${id}`, { status: "APPROVED", approvedAmount });
}

export function createRefund(id: string, amount: number) {
  return axios.post("/refunds", { id, amount });
}
