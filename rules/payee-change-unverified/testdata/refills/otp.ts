export async function askOtp(contractId: string, code: string): Promise<void> {
  if (code !== contractId) throw new Error("WRONG_CODE");
}
