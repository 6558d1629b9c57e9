interface Proposal {
  id: string;
  idCardNo: string;
  theme: string;
}

export function keep(p: Proposal) {
  localStorage.setItem("draft", p.id);
  localStorage.setItem("theme", p.theme);
  localStorage.setItem("complete", String(p.idCardNo.length === 18));
  localStorage.removeItem("idCardNo");
}
