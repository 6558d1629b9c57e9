/** Which of them it takes back is not seen. */
export async function withdrawConsent(kind: string) {
  await fetch(`/api/consents/${kind}`, { method: "DELETE" });
}
