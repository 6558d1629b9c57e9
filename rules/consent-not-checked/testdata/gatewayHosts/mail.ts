export async function sendMail(to: string, template: string) {
  await fetch("https://mail.partner.example/v1/send", { method: "POST", body: JSON.stringify({ to, template }) });
}

export async function hasConsent(customerId: string, purpose: string): Promise<boolean> {
  const res = await fetch(`/consents/${customerId}/${purpose}`);
  return res.ok;
}
